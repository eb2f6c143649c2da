/** What children said and what was seen, all of it invented, short and plain. */

export const childrensWords = [
  "I like it when Mum reads to me.",
  "My room is warm now. I chose the curtains.",
  "I want to see my brother more.",
  "School is fine. Maths is boring.",
  "I don't want to talk about Friday.",
  "Can you ask if I can keep going to football?",
  "I feel safer when Nan is here.",
  "They shouted again but not as much.",
  "I got a certificate for swimming!",
  "I wish people told me things before they happen.",
  "It's better than before. I sleep all night.",
  "You said you'd bring the photos. You did!",
  "I want to stay here until I'm grown up.",
  "Dad made pancakes. He never did that before.",
  "I'm okay. I just miss my dog.",
  "Why do I have a new worker again?",
  "I told my teacher because I trust her.",
  "I'd like to learn guitar.",
] as const;

export const observations = [
  "Settled on her carer's lap and reached for a book.",
  "Bright and curious; followed the visitor with both eyes.",
  "Played beside his sister and laughed often.",
  "Clean, warmly dressed, and at ease with the adults in the room.",
  "Turned away when voices were raised in the next flat, then came back to play.",
  "Pointed to the garden and led the way; enjoyed the swing.",
  "Tired after nursery; calmed quickly with a bottle and a song.",
] as const;

export const notes = [
  "Home seen, bedroom too. The plan's actions were gone through one by one.",
  "Met at home after school. Parent shared good news about work.",
  "Seen at school with the teacher's help; a quiet talk in the library.",
  "The family has begun the sessions agreed at the last meeting.",
  "Talked about the coming review and what should be said there.",
  "Kitchen repaired; the landlord answered the letter.",
] as const;

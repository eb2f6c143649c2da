import type { Chance } from "../chance.ts";
import type { GrownUp } from "../people/household-of.ts";
import { grammarOf, said } from "./grammar.ts";

/** What was seen of babies, of small children, and of children who do not speak or did not that day. */
const seen = grammarOf(`
infant = {calm}; {near}. | {calm}. {grows}. | Awake and {look}, {near}. | {baby2} {grows}. | {baby2} {calm2} | {calm}; {near}. {calm2}
baby = {calm}; {near}. | Awake and {look}, {near}. | {grows1}. {baby2} | {baby2} {calm2} | {near1}, {look}. {grows1}.
baby2 = {cried} and was soon comforted by {who}. | Followed {who} with the eyes. | Reached for {who} and was picked up.
  | Tummy time on {mat}; head held well. | Smiled back at {who} and babbled.
calm = Settled | Content and warmly dressed | Fed well | Slept through most of the visit | Smiled at voices | Dozed in the sling
  | Clean, in a fresh sleepsuit | Alert and kicking
calm2 = Sleeps in the cot by the bed. | Bottles are washed and ready. | Skin clear, nails trimmed. | Weight is plotted in the red book.
look = curious | bright-eyed | a little chesty | reaching for toys | turning to sounds | chewing on a ring
near = on {who}’s lap | close to {who} | in the bouncer by the window | in a clean cot
  | held by {who} throughout
near1 = On {who}’s lap | On the rug | In the high chair | At {who}’s feet
grows = Weight gain is steady | Holds the head up | Smiles at faces | Sleeps longer at night | Feeds well | Turns to voices
grows1 = Walks along the sofa | Has begun to walk | More teeth have come | Pulls up on the sofa | Points at the cat | Takes a spoon | Says a few words | Waves goodbye | Claps when others do
cried = Cried when the doorbell rang | Woke crying | Fretted at feeding time | Grizzled with a tooth
mat = the mat | a blanket | the carpet
who = the carer
small = {play}; {mood}. | {mood2}, {close}. | {play}, {close}. | {play}. {grows2} | {mood2}; {play2}.
play = Played with bricks | Drew quietly | Showed a favourite toy | Ran about the garden | Sat with a book
  | Lined up the cars | Made tea for the dolls | Poured water at the sink | Danced to the radio | Built a tower and laughed as it fell
play2 = later played with bricks | then fetched a book | then joined in at the table | watched a cartoon afterwards
mood = at ease with the adults in the room | quiet but smiling | tired after nursery | in high spirits
  | turned away when voices rose, then came back | did not want to talk today | shy at first, then full of questions
mood2 = Quiet but smiling | Tired after nursery | In high spirits | Shy at first | Watchful at first | Busy the whole time
close = close to {who} | sharing a biscuit with {who} | leaning on {who} | on {who}’s knee when tired | in the next room with the door open
grows2 = Names colours now. | Speaks in short sentences. | Uses the potty by day. | Ate well at tea. | Asks for {who} by name.
quiet = {quiet1}; {mood3}. | {quiet1}. {nods}. | {nods}; {mood3}. | {quiet1}, {close}.
quiet1 = Did not want to talk today | Said hello and went back to the game | Kept a book open the whole time | Stayed in the room and drew | Answered with shrugs | Let the grown-ups do the talking
nods = Nodded and shook the head to questions about the week | Chose “middling” from the feelings cards | Wrote one line and folded it away | Showed the new trainers | Put {who} and the dog in the centre of the map
mood3 = tired after school | at ease all the same | a smile at goodbye | looked at {who} before each answer | brighter when the football was mentioned
silent = {shows}. | {shows}; {signs}. | {signs2}. | {signs2}; {mood}. | {play}; {signs}.
shows = Pointed to the picture of home on the board | Chose the swing from two pictures | Took the worker’s hand to the door
  | Signed “more” and “finished” | Pressed the switch for music | Handed over a photograph of the dog | Chose a red card for the taxi and a green one for swimming
  | Put the smiling face beside Grandma
signs = calm while {who} was near | covered the ears when the mixer ran | laughed at the bubbles | looked to {who} before each step
  | hummed, which {who} says means happy | relaxed on the mat
signs2 = Rocked while visitors talked, calm again in the sensory corner | Used the tablet to say “home” and “dog”
  | Turned the head to {who}’s voice and smiled | Ate lunch with help and took time over it | Pulled away at first, then stayed near
`);

type Seen = { isSilent?: boolean; grownUps?: readonly GrownUp[] };

/** In place of words: of those under four, of older ones who do not speak, and of those who did not want to. Beside the child is whoever it lives with, or else a carer. */
export function observed(
  chance: Chance,
  age: number,
  { isSilent = false, grownUps = [] }: Seen = {},
): string {
  const from = age >= 4 ? (isSilent ? "silent" : "quiet") : small(age);
  const who = grownUps.flatMap(({ called, reported }) => [called, reported]);
  return said(seen, from, chance, { who: who.length > 0 ? who : ["the carer"] }); // prettier-ignore
}

const small = (age: number): string =>
  age < 1 ? "infant" : age < 2 ? "baby" : "small";

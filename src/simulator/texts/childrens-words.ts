import type { Chance } from "../chance.ts";
import { type Grammar, said } from "./grammar.ts";

const words: Grammar = {
  young: ["I like it when {who} {does}.", "My {thing} is {how}.", "I want {wish}.", "{who} {did} and it was {how}.", "Can you {ask}?"], // prettier-ignore
  middle: ["I like {liked} best.", "I want {wish}.", "It’s better when {better}.", "{who} said {promise}. {kept}", "At school I {school}.", "I don’t want to talk about {not}."], // prettier-ignore
  older: ["I’m okay. {but}", "I’d like to {future}.", "It’s {how2} than before. {but}", "Why do I have to {why}?", "I wish people {people}.", "{kept} I’ll think about it."], // prettier-ignore
  who: ["Mum", "Dad", "Nan", "my sister", "my brother", "Auntie"],
  does: ["reads to me", "plays outside with me", "makes pancakes", "walks me to school", "sings in the car"], // prettier-ignore
  did: ["came to my assembly", "fixed my bike", "took us to the park", "let me stay up"], // prettier-ignore
  thing: ["bed", "room", "school", "blanket", "new coat"],
  how: ["nice", "warm now", "good", "a bit sad", "really fun"],
  wish: ["to see my brother more", "my own room", "to go swimming again", "us to stay here", "everyone to stop shouting", "to keep my dog"], // prettier-ignore
  ask: ["bring the photos", "tell Mum I did it", "come on Friday", "draw with me"], // prettier-ignore
  liked: ["football on Saturdays", "my teacher", "the quiet room", "cooking with Nan", "Fridays"], // prettier-ignore
  better: ["they don’t argue", "Nan is here", "I know who is picking me up", "it’s not cold"], // prettier-ignore
  promise: ["we’d go to the sea", "there’d be no more shouting", "I could join the club", "she’d ring every night"], // prettier-ignore
  kept: ["And we did.", "Not yet.", "We’ll see.", "You said you would, too."], // prettier-ignore
  school: ["got a certificate", "sit with my friends now", "find maths boring", "told my teacher because I trust her", "was late again"], // prettier-ignore
  not: ["Friday", "last week", "Dad today", "that night"],
  but: ["I just miss my old school.", "I worry about Mum, though.", "I sleep all night now.", "Just don’t change my worker again.", "Nobody asks, that’s all."], // prettier-ignore
  how2: ["better", "quieter", "harder", "easier"],
  future: ["learn the guitar", "do a mechanics course", "live with my aunt", "get a Saturday job", "have my own key"], // prettier-ignore
  why: ["tell it all again", "have a new worker", "come to every meeting", "wait so long"], // prettier-ignore
  people: ["told me things before they happen", "listened to my sister too", "asked me first", "would just say it straight"], // prettier-ignore
};

export const childrensWords = (chance: Chance, age: number): string =>
  said(words, age < 7 ? "young" : age < 12 ? "middle" : "older", chance);

const seen: Grammar = {
  baby: ["{calm} {near}.", "{calm}; {near}.", "Awake and {look}, {near}."],
  child: ["{play}; {mood}.", "{mood} {near}.", "{play} {near}."],
  calm: ["Settled", "Content and warmly dressed", "Fed well", "Slept through most of the visit", "Smiled at voices"], // prettier-ignore
  look: ["curious", "bright-eyed", "a little chesty", "reaching for toys"],
  near: ["on the carer’s lap", "close to Mum", "beside the older sister", "reached for a parent when tired"], // prettier-ignore
  play: ["Played with bricks", "Drew quietly", "Showed a favourite toy", "Ran about the garden", "Sat with a book"], // prettier-ignore
  mood: ["at ease with the adults in the room", "quiet but smiling", "tired after nursery", "turned away when voices rose, then came back", "did not want to talk today"], // prettier-ignore
};

export const observed = (chance: Chance, age: number): string =>
  said(seen, age < 2 ? "baby" : "child", chance);

import type { Chance } from "../chance.ts";
import { childrensWords } from "./childrens-words.ts";
import { grammarOf, said } from "./grammar.ts";
import { observed } from "./observations.ts";

const grammar = grammarOf(`
programme = three houses | feelings cards | a safety hand | a wishes jar | the morning routine programme | building a life story book | a worry box
next = {carry} {next2}. | Next time {next3}. | {next2} {carry2}.
carry = carry on | finish this | look at it again
next2 = on {day} | after school on {day} | at school on {day}
day = Monday | Tuesday | Wednesday | Thursday | Friday
carry2 = as before | with the next page | if it suits
next3 = we draw the house of dreams | we fill the jar | we cook together | we write the letter | we walk the dog first
know = {who} asked whether {what}. | Said something about {about} that I did not follow up; please ask. | {who} would like you to ring about {about}.
  | Was quieter than last time when {about} came up. | {who} told me that {what}.
who = Mum | Dad | the school | Grandmother | an older brother
what = the next meeting has moved | somebody else is staying at the flat | the meeting could be in the afternoon | the cooker is broken again
about = {day} nights | last weekend | the new flat | school | a cousin who visits
`);

/** What the sessions with a child are made of, from first to last. */
export const programmeOf = (chance: Chance): string => {
  const programme = said(grammar, "programme", chance);
  return `${programme[0]?.toUpperCase()}${programme.slice(1)}`;
};

/** One session. From four on most children are heard in their own words; of others it is written what was seen. */
export const directWorkText = (
  chance: Chance,
  { age, isSilent }: { age: number; isSilent: boolean },
) => ({
  next_step: said(grammar, "next", chance.of("next")),
  ...(age >= 4 && !isSilent
    ? { child_words: childrensWords(chance.of("words"), age) }
    : { observation: observed(chance.of("seen"), age, isSilent) }),
});

/** What the social worker should know of it. */
export const forSocialWorkerText = (chance: Chance): string =>
  said(grammar, "know", chance);

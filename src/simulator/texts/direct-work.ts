import type { Chance } from "../chance.ts";
import type { Household } from "../people/household-of.ts";
import { childrensWords } from "./childrens-words.ts";
import { grammarOf, said } from "./grammar.ts";
import { observed } from "./observations.ts";

const grammar = grammarOf(`
programme = Three houses | Feelings cards | A safety hand | A wishes jar | The morning routine programme | Building a life story book | A worry box
ended = The last one; we looked at all of it together. | Finished, and taken home to keep. | The end of these sessions: what helped was written down for the plan.
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

/** What sessions with a child are made of, one programme after another. */
export const programmesOf = (chance: Chance): string[] =>
  chance.shuffled(grammar["programme"] ?? []);

type Met = {
  age: number;
  isSilent: boolean;
  isLast: boolean;
  household: Household;
};

/** One session. From four on most children are heard in their own words; of others it is written what was seen. */
export const directWorkText = (
  chance: Chance,
  { age, isSilent, isLast, household }: Met,
) => ({
  next_step: said(grammar, isLast ? "ended" : "next", chance.of("next")),
  ...(age >= 4 && !isSilent
    ? { child_words: childrensWords(chance.of("words"), age, household) }
    : { observation: observed(chance.of("seen"), age, { isSilent, grownUps: household.grownUps }) }), // prettier-ignore
});

/** What the social worker should know of it. */
export const forSocialWorkerText = (chance: Chance): string =>
  said(grammar, "know", chance);

import type { Chance } from "../chance.ts";
import { grammarOf, said } from "./grammar.ts";

const grammar = grammarOf(`
promise = Bring {thing} next time | Ask {whom} about {about} | Find out {what} and say so | Ring on {day}, whatever comes of it
thing = the photographs | the book about the bear | the letter that was asked for | a copy of the plan
whom = the school | the manager | the court’s officer | the landlord
about = the school trip | the bunk bed | a place at the swimming club | staying at Nan’s at half-term
what = when the next meeting is | who comes when I am away | whether the dog can stay | how long all of it takes
day = Monday | Friday | Wednesday
done = Done, on the next visit. | Told by telephone the same week. | Brought along, as said. | Asked, and the answer was yes.
not done = Not done in time; said sorry, and asked again. | Forgotten, and told so. It is on the list for Monday.
changed = The answer was no; told why. | Somebody else will do it; told who. | Not possible before the holidays; told when.
`);

export type Became = "done" | "not done" | "changed";

export const promiseText = (chance: Chance): string =>
  said(grammar, "promise", chance);

/** What the child was told of it. */
export const toldOfPromise = (chance: Chance, became: Became): string =>
  said(grammar, became, chance);

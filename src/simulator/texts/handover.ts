import type { Chance } from "../chance.ts";
import { grammarOf, said } from "./grammar.ts";

const grammar = grammarOf(`
matters = {thing} matters most, and being told {when} who is coming. | Likes {thing}; does not like being asked twice. | {thing}, and {thing2}. Talks best {how}.
thing = the dog | football on Saturdays | drawing | seeing the grandparents | the bedroom at the front | swimming
thing2 = a friend next door | the school play | baking | being on time
when = the day before | in good time | by text
how = in the car | while drawing | on a walk | with the radio on
next = {meeting}, agreed with the family. | {meeting}; the school has the date. | {meeting}, and a call to the health visitor before.
meeting = the next meeting stands | a joint visit in the first week | the review is being prepared | a visit together to say goodbye
risks = Mornings are hardest; ring before coming. | Nothing new since the last plan. | Money is short before the end of the month. | Missed appointments come before a bad week.
`);

/** What the worker before writes for the next one. */
export const handoverText = (chance: Chance) => ({
  what_matters: said(grammar, "matters", chance),
  next_steps: said(grammar, "next", chance),
  risks: said(grammar, "risks", chance),
});

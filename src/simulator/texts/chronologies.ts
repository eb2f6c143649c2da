import type { KeptTable } from "#record/keeping.store.ts";
import type { Chance } from "../chance.ts";
import { grammarOf, said } from "./grammar.ts";

const grammar = grammarOf(`
referral = The first time that {who} said how things were at home. | The same worry as before, from somebody new. | What was said here turned out to be right. | Help had been offered and not taken up before this.
section_47_enquiry = Three agencies saw the same thing, each a part of it. | The children said it themselves, which had not happened before. | It showed how much had been managed alone. | From here on nobody doubted that it had to change.
conference = Both sides of the family came and said the same. | What would have to change was put into words here. | The family’s own plan began at this table. | It was the first meeting that the father’s side came to.
looked_after_period = The day home stopped; everything since is measured by it. | Leaving was sudden, and nobody had time to explain. | The end of a long time of almost managing.
placement = A move of school and friends as well. | The first home with a room of one’s own. | Another goodbye; sleep was poor for weeks. | Settled here sooner than anybody thought.
pre_proceedings = The parents had a solicitor from here on, and it got clearer what was asked. | The letter was understood as a threat at first, and as a plan later.
who = a teacher | a neighbour | the child | a parent
`);

/** What belongs into a chronology, and under which theme. */
export const themeOf: Partial<Record<KeptTable, string>> = {
  referral: "family life",
  section_47_enquiry: "harm",
  conference: "help",
  looked_after_period: "home",
  placement: "home",
  pre_proceedings: "family life",
};

/** Why an event matters, as a worker says who knows the file. */
export const whyItMatters = (chance: Chance, table: KeptTable): string =>
  said(grammar, table, chance);

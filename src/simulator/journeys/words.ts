/** Stand-ins until the grammar of texts is there. */
import type { Chance } from "../chance.ts";

export const contactText = (chance: Chance, _source: string) => ({
  reason: chance.pick([
    "Worried about quarrels at home",
    "Comes to school tired and hungry",
    "A parent is unwell and has little help",
  ]),
  rationale: chance.pick([
    "History read; threshold considered with the referrer.",
    "Spoken with the parent; next step agreed.",
  ]),
});

export const oversightText = (chance: Chance, _kind: string) => ({
  decision: chance.pick([
    "Keep the plan as it is.",
    "See the child at school before the next meeting.",
  ]),
  notes: chance.pick([
    "What has changed for the child was asked first.",
    "The plan was read action by action.",
  ]),
});

export const inTouchText = (chance: Chance, _way: string) =>
  chance.pick(["Talked about rent and college.", "Asked for help with a form."]);

export const visitText = (
  chance: Chance,
  { age }: { kind: string; age: number | undefined; day: string },
): { notes: string; childWords?: string; observation?: string } => ({
  notes: chance.pick([
    "Home seen, bedroom too.",
    "Seen at school, a quiet talk in the library.",
  ]),
  ...(age !== undefined && age >= 4
    ? { childWords: chance.pick(["I like my room.", "School is fine."]) }
    : { observation: "Content, curious, warmly dressed." }),
});

import { ageOn, ageWords } from "#kernel/age.ts";
import { longDayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { type Html, html } from "#platform/web/html.ts";

/** What names a child on a page. Returns give no names. */
export type Named = {
  laChildId: string;
  givenNames: string | null;
  familyName: string | null;
  preferredName: string | null;
};

/** The name the child goes by; where none is recorded, the number every return knows the child by. */
export function childName(child: Named): string {
  const first = child.preferredName ?? child.givenNames;
  const name = [first, child.familyName].filter(Boolean).join(" ");
  return name === "" ? `Child ${child.laChildId}` : name;
}

/** What to call the child in a sentence: the name they go by, without the family's. */
export const firstName = (child: Named): string =>
  child.preferredName ?? child.givenNames ?? childName(child);

/** The legal name, where the child goes by another. */
export function otherName(child: Named): string | undefined {
  if (child.preferredName === null) return undefined;
  const legal = [child.givenNames, child.familyName].filter(Boolean).join(" ");
  return legal === "" || legal === childName(child) ? undefined : legal;
}

export type Born = {
  bornOn: Day | null;
  expectedOn: Day | null;
  diedOn: Day | null;
};

/** `9 years, born 3 March 2017`, `Unborn, expected 4 May 2026`, `Died 1 May 2025, aged 9`; says so when unknown. */
export function bornWords(child: Born, asAt: Day): string {
  const { bornOn, expectedOn, diedOn } = child;
  if (bornOn === null || bornOn > asAt) {
    const expected = expectedOn ?? bornOn;
    if (expected !== null) return `Unborn, expected ${longDayWords(expected)}`;
    return "Date of birth not known";
  }
  if (diedOn !== null && diedOn <= asAt)
    return `Died ${longDayWords(diedOn)}, aged ${ageOn(bornOn, diedOn) ?? 0}`;
  return `${ageWords(bornOn, asAt)}, born ${longDayWords(bornOn)}`;
}

/** Words with a comma in them, which may part there and nowhere else: an age and a birthday in a narrow column. */
export const unbrokenParts = (words: string): Html =>
  html`${words
    .split(/(?<=,) /)
    .map((part) => html`<span class="app-no-wrap">${part}</span> `)}`;

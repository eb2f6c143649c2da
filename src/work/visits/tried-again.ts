import { clockOf } from "#clocks/definitions/all-duties.ts";
import { begun } from "#kernel/begun.ts";
import { type Html, html } from "#platform/web/html.ts";
import { type NextTry, nextTryWords } from "#record/visits/next-try.ts";
import type { Told } from "../child-page/timeline.store.ts";

/** What the clock waits for is a visit. */
export const awaitsVisit = ({ clock }: { clock: string }): boolean =>
  clockOf(clock)?.duty.event === "visit";

/** A line beside a visit that is due; nothing where the last one did not fail, or no day was said. */
export function triedAgain(next: NextTry): Html | undefined {
  const words = nextTryWords(next);
  return words === undefined
    ? undefined
    : html`<p class="govuk-body-s govuk-!-margin-bottom-0">${begun(words)}</p>`;
}

/** When the last visit told of, if it failed, is to be tried again. */
export function nextTryOf(told: readonly Told[]): NextTry {
  const [last] = told
    .filter(({ kind, on }) => kind === "visit" && on !== undefined)
    .toSorted(byLatest);
  return last?.fact?.kind === "visit" && !last.fact.seen ? last.fact : {};
}

const byLatest = (one: Told, other: Told) =>
  compare(other.on ?? "", one.on ?? "") ||
  compare(other.recordedAt, one.recordedAt);

const compare = (one: string, other: string) =>
  one < other ? -1 : one > other ? 1 : 0;

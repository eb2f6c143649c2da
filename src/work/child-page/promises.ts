import { begun } from "#kernel/begun.ts";
import { clockOf } from "#clocks/definitions/all-duties.ts";
import { dayWords, dueWords } from "#kernel/date-words.ts";
import { type Day } from "#kernel/day.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import { type ClockState, clockChip } from "#platform/web/signature.ts";
import { englandAndWales, workingDaysBetween } from "#kernel/working-days.ts";
import { govukDetails } from "#platform/web/govuk.ts";
import type { State } from "#clocks/state.ts";
import type { Obligation } from "#clocks/clock.ts";

/** One promise to the child, and how it stood on the day asked about. */
export type Promised = Obligation & { state: State };

type Told = {
  asAt: Day;
  sentence(promise: Promised): string;
  /** Why it is late, where somebody asked or said. */
  why(promise: Promised): Html | undefined;
};

/** The open promises in order of time, the overdue ones so first, each with its rule folded under it. */
export function whatIsDue(promises: readonly Promised[], told: Told): Html {
  const open = promises.filter(isOpen);
  if (open.length === 0)
    return html`<p class="govuk-body">
      Nothing is due for this child on this day.
    </p>`;
  return html`<ul class="govuk-list">
    ${open.map(
      (promise) =>
        html`<li class="govuk-!-margin-bottom-3">
          ${chip(promise, told.asAt)}
          <strong>${titleOf(promise.clock)}</strong>,
          <time class="app-no-wrap" datetime="${promise.due}"
            >${dayWords(promise.due)}</time
          >
          ${told.why(promise)}
          ${govukDetails({
            summaryText: "How it is counted",
            classes: "govuk-!-margin-bottom-0",
            html: html`<p class="govuk-body-s">${told.sentence(promise)}</p>`,
          })}
        </li>`,
    )}
  </ul>`;
}

/** What was due before, folded by clock with its counts. */
export function pastPromises(
  promises: readonly Promised[],
  told: Told,
): Html | undefined {
  const past = promises.filter((promise) => !isOpen(promise));
  if (past.length === 0) return undefined;
  const byClock = Map.groupBy(past, ({ clock }) => clock);
  return govukDetails({
    summaryText: `What was due before: ${counted(past)}`,
    html: html`${[...byClock].map(([clock, rows]) =>
      govukDetails({
        summaryText: `${titleOf(clock)}: ${counted(rows)}`,
        classes: "govuk-!-margin-bottom-2",
        html: list({
          caption: `Past: ${titleOf(clock)}`,
          captionSize: "hidden",
          here: "",
          rows: rows.toReversed(),
          columns: [
            {
              key: "due",
              heading: "Due",
              lead: true,
              cell: ({ due }) =>
                html`<time class="app-no-wrap" datetime="${due}"
                  >${dayWords(due)}</time
                >`,
            },
            {
              key: "state",
              heading: "How it stands",
              cell: (promise) => chip(promise, told.asAt),
            },
            {
              key: "sentence",
              heading: "How it was counted",
              cell: (promise) =>
                html`${told.sentence(promise)} ${told.why(promise)}`,
            },
          ],
          nothing: "",
        }),
      }),
    )}`,
  });
}

/** A promise in shape and words, as at the day. */
export function chip(promise: Promised, asAt: Day): Html {
  const { state, due, met, closed, waived } = promise;
  const working = workingDaysBetween(asAt, due, englandAndWales);
  switch (state) {
    case "running":
      return clockChip(
        working !== undefined && working <= soon ? "soon" : "later",
        due === asAt ? "Today" : `In ${dueWords(due, asAt)}`,
      );
    case "overdue":
      return clockChip("overdue", begun(dueWords(due, asAt)));
    case "met":
    case "met late":
      return clockChip(
        shapes[state],
        `${begun(state)} ${met ? dayWords(met) : ""}`,
      );
    case "waived":
      return clockChip("off", `Waived ${waived ? dayWords(waived) : ""}`);
    case "cancelled":
      return clockChip("off", `Cancelled ${closed ? dayWords(closed) : ""}`);
    default:
      return clockChip(shapes[state], begun(state));
  }
}

/** Working days ahead at which a clock is nearly due. */
const soon = 5;

/** Whether anything is still to be done about it. */
export const isOpen = ({ state }: Promised): boolean => openStates.has(state);

const openStates: ReadonlySet<State> = new Set([
  "running",
  "overdue",
  "not known",
]);

const shapes: Readonly<Record<State, ClockState>> = {
  running: "later",
  overdue: "overdue",
  met: "done",
  "met late": "late",
  missed: "missed",
  waived: "off",
  cancelled: "off",
  "not known": "off",
};

/** `12 met, 1 met late`, in the order of the states. */
function counted(promises: readonly Promised[]): string {
  const states = Object.keys(shapes) as State[];
  return states
    .map((state) => ({
      state,
      count: promises.filter((each) => each.state === state).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${state}`)
    .join(", ");
}

/** How many are overdue, for the top of the page. */
export function overdueWords(promises: readonly Promised[]): Html | string {
  const count = promises.filter(({ state }) => state === "overdue").length;
  return count === 0
    ? "nothing overdue"
    : clockChip("overdue", `${count} overdue`);
}

export const titleOf = (clock: string): string =>
  clockOf(clock)?.clock.title ?? clock;

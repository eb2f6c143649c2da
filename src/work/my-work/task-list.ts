import { clockOf } from "#clocks/definitions/all-duties.ts";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import { childName } from "#record/children/child-words.ts";
import { childLink } from "../child-link.ts";
import { chip, titleOf } from "../child-page/promises.ts";
import {
  isAskedOf,
  latenessAddress,
  latenessShown,
  saidOf,
  type SaidOfLate,
} from "../lateness/lateness.ts";
import type { AskedOfMe, Task } from "./my-work.ts";
import { answerLink } from "./waiting-for-you.ts";

/** A promise, or a plan that was sent back: that is due on no day, and is what comes first. */
type Row = Task | AskedOfMe;

const isPromise = (row: Row): row is Task => "state" in row;

/** What is to be done, each with the way to do it. */
export const tasks = (
  caption: string,
  rows: readonly Row[],
  { today, said, me }: { today: Day; said: SaidOfLate; me: Id | undefined },
  nothing: string,
): Html =>
  html`<section>
    <h2 class="govuk-heading-m">${caption}</h2>
    ${list<Row>({
      caption,
      captionSize: "hidden",
      here: "",
      rows,
      nothing,
      columns: [
        {
          key: "child",
          heading: "Child",
          lead: true,
          cell: ({ about }) => childLink(about.id, about),
        },
        {
          key: "what",
          heading: "What",
          cell: (row) =>
            html`${titleOf(row.clock)}
            ${latenessShown(isPromise(row) ? saidOf(said, row) : row)}`,
        },
        {
          key: "stands",
          heading: "Due",
          unbroken: true,
          cell: (row) => (isPromise(row) ? chip(row, today) : "–"),
        },
        {
          key: "do",
          heading: "To do",
          cell: (row) =>
            isPromise(row)
              ? html`${deeds(row)}
                ${isAskedOf(saidOf(said, row), me, true) && answer(row)}`
              : html`${reviewPlan(row)} ${answerLink(row)}`,
        },
      ],
    })}
  </section>`;

const reviewPlan = ({ about }: AskedOfMe): Html =>
  html`<a class="govuk-link app-deed" href="/children/${about.id}/plan/new"
    >Review the plan<span class="govuk-visually-hidden">
      of ${childName(about)}</span
    ></a
  >`;

/** One act for each line; of a visit also the other thing that happens. */
function deeds({ clock, about, clock: key }: Task): Html {
  const record = `/children/${about.id}`;
  const name = html`<span class="govuk-visually-hidden">
    for ${childName(about)}</span
  >`;
  return clockOf(clock)?.duty.event === "visit"
    ? html`<a class="govuk-link app-deed" href="${record}/visits/new"
          >Record visit${name}</a
        ><a class="govuk-link app-deed" href="${record}/attempts/new"
          >Could not see them${name}</a
        >`
    : html`<a class="govuk-link app-deed" href="${record}"
        >Open<span class="govuk-visually-hidden">
          ${childName(about)}: ${titleOf(key)}</span
        ></a
      >`;
}

/** To a question why it is late. */
const answer = (task: Task): Html =>
  html`<a
    class="govuk-link app-deed"
    href="${latenessAddress(task.about.id, "reason", task, "/my-work")}"
    >Say why<span class="govuk-visually-hidden">
      it is late: ${childName(task.about)}, ${titleOf(task.clock)}</span
    ></a
  >`;

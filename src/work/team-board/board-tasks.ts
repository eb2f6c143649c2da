import { dayWords, shortDayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import { childName } from "#record/children/child-words.ts";
import { chip, titleOf } from "../child-page/promises.ts";
import { childLink } from "../child-link.ts";
import {
  isAsked,
  latenessAddress,
  latenessShown,
  saidOf,
  type SaidOfLate,
} from "../lateness/lateness.ts";
import type { Board, BoardTask } from "./team-board.ts";
import { openedFrom } from "../recording/came-from.ts";

type Overdue = {
  /** How many there are; `rows` may be the first of them. */
  count: number;
  rows: readonly BoardTask[];
  said: SaidOfLate;
  /** May ask why, and give the child to somebody else; may say why. */
  manages: boolean;
  writes: boolean;
  today: Day;
  /** The board itself, to which each act leads back. */
  here: string;
};

/** What is overdue, each with whose it is, how late, who answers and why. */
export const overdueList = ({ count, rows, today, ...given }: Overdue): Html =>
  list<BoardTask>({
    caption: `Overdue (${count})`,
    here: "",
    rows,
    nothing: "Nothing is overdue.",
    columns: [
      {
        key: "child",
        heading: "Child",
        lead: true,
        cell: ({ about }) => childLink(about.id, about),
      },
      { key: "what", heading: "What", cell: ({ clock }) => titleOf(clock) },
      {
        key: "stands",
        heading: "How late",
        unbroken: true,
        cell: (task) => chip(task, today),
      },
      {
        key: "seen",
        heading: "Last seen",
        unbroken: true,
        cell: ({ about }) => (about.seenOn ? dayWords(about.seenOn) : "never"),
      },
      {
        key: "worker",
        heading: "Who answers",
        cell: ({ about }) => about.worker ?? "nobody",
      },
      { key: "why", heading: "Why", cell: (task) => why(task, given) },
    ],
  });

/** What was asked and said of it, and the ways to ask, to say and to give the child to somebody else. */
function why(
  task: BoardTask,
  { said, manages, writes, here }: Omit<Overdue, "count" | "rows" | "today">,
): Html {
  const { id, worker } = task.about;
  const last = saidOf(said, task);
  const deed = (href: string, words: string) =>
    html`<a class="govuk-link" href="${href}"
      >${words}<span class="govuk-visually-hidden">
        ${childName(task.about)}, ${titleOf(task.clock)}</span
      ></a
    >`;
  return html`${latenessShown(last)}
    <span class="app-acts app-no-print">
      ${manages && deed(latenessAddress(id, "question", task, here), isAsked(last) ? "Ask again" : "Ask")}
      ${writes && deed(latenessAddress(id, "reason", task, here), "Record reason")}
      ${manages && deed(openedFrom(`/children/${id}/allocation/new`, here), worker === null ? "Allocate" : "Reassign")}
    </span>`;
}

/** What is due, a column for each working day. */
export const weekColumns = ({ days }: Board): Html =>
  html`<section id="week">
    <h2 class="govuk-heading-m">This week</h2>
    <div class="app-days">
      ${days.map(
        ({ day, tasks }) =>
          html`<div class="app-days__day">
            <h3 class="govuk-heading-s">
              ${shortDayWords(day)}: ${tasks.length}
            </h3>
            <ul class="govuk-list">
              ${tasks.map(
                ({ about, clock }) =>
                  html`<li>
                    ${childLink(about.id, about)}<br />${titleOf(clock)}<br /><span
                      class="app-quiet"
                      >${about.worker ?? "nobody"}</span
                    >
                  </li>`,
              )}
            </ul>
          </div>`,
      )}
    </div>
  </section>`;

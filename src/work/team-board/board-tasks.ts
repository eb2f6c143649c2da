import { dayWords, shortDayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import { chip, titleOf } from "../child-page/promises.ts";
import { childLink } from "../child-link.ts";
import type { Board, BoardTask } from "./team-board.ts";

/** Open promises, each with whose it is, how late, and who answers. */
export const tasksList = (
  caption: string,
  rows: readonly BoardTask[],
  today: Day,
  nothing: string,
): Html =>
  list<BoardTask>({
    caption,
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
    ],
  });

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

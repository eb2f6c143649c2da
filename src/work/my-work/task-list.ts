import { dayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import { childLink } from "../child-link.ts";
import { awaitsVisit, triedAgain } from "../visits/tried-again.ts";
import { chip, titleOf } from "../child-page/promises.ts";
import {
  isAskedOf,
  latenessShown,
  saidOf,
  type SaidOfLate,
} from "../lateness/lateness.ts";
import type { AskedOfMe, Task } from "./my-work.ts";
import { deeds, reviewPlan, sayWhy } from "./task-deeds.ts";
import { answerLink } from "./waiting-for-you.ts";

/** A promise, or a plan that was sent back: that is due on no day, and is what comes first. */
type Row = Task | AskedOfMe;

const isPromise = (row: Row): row is Task => "state" in row;

/** Of a visit: when it is tried again after one that failed, and how long it is since anybody saw them alone. */
const lastSeenAlone = ({ about }: Row): Html =>
  html`${triedAgain(about)}
    <p class="govuk-body-s govuk-!-margin-bottom-0">
      ${about.seenAloneOn ? `Last seen alone ${dayWords(about.seenAloneOn)}` : "Seen alone: not recorded"}
    </p>`;

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
            ${latenessShown(isPromise(row) ? saidOf(said, row) : row)}
            ${awaitsVisit(row) && lastSeenAlone(row)}`,
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
                ${isAskedOf(saidOf(said, row), me, true) && sayWhy(row)}`
              : html`${reviewPlan(row)} ${answerLink(row)}`,
        },
      ],
    })}
  </section>`;

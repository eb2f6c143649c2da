import { dayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { list } from "#platform/web/list.ts";
import { type Html, html } from "#platform/web/html.ts";
import { begun } from "#kernel/begun.ts";
import { spellsWords } from "../workers/away-words.ts";
import { workerAddress } from "../workers/worker.page.ts";
import type { Board } from "./team-board.ts";

type Row = Board["workers"][number];

/** Who works in the team, by name: never in the order of what is late. Supervision is told to whoever supervises. */
export const workers = (board: Board, today: Day): Html =>
  list<Row>({
    caption: "Workers, by name",
    here: "",
    rows: board.workers,
    nothing: "Nobody works in this team today.",
    columns: [
      {
        key: "name",
        heading: "Name",
        lead: true,
        cell: ({ id, name, says, manager, registered, most }) =>
          html`${says ? html`<a class="govuk-link" href="${workerAddress(id)}">${name}</a>` : name}${manager ? ", manager" : registered ? "" : ", not registered"}${most !== null && `, newly qualified: at most ${most}`}`,
      },
      {
        key: "children",
        heading: "Children",
        numeric: true,
        cell: ({ children }) => children,
      },
      {
        key: "weighted",
        heading: "Weighted",
        numeric: true,
        cell: ({ weighted }) => Math.round(weighted * 10) / 10,
      },
      {
        key: "due",
        heading: "Due this week",
        numeric: true,
        cell: ({ dueThisWeek }) => dueThisWeek,
      },
      {
        key: "overdue",
        heading: "Overdue",
        numeric: true,
        cell: ({ overdue }) => overdue,
      },
      {
        key: "away",
        heading: "Away this week",
        cell: ({ away }) =>
          away.length === 0 ? "–" : begun(spellsWords(away, today)),
      },
      ...(board.workers.some(({ supervised }) => supervised !== undefined)
        ? [supervision]
        : []),
    ],
  });

const supervision = {
  key: "supervised",
  heading: "Last supervision",
  unbroken: true as const,
  cell: ({ supervised }: Row) =>
    supervised === undefined
      ? ""
      : supervised === null
        ? "none yet"
        : dayWords(supervised),
};

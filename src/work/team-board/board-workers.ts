import { list } from "#platform/web/list.ts";
import type { Html } from "#platform/web/html.ts";
import type { Board } from "./team-board.ts";

/** Who works in the team, by name: never in the order of what is late. */
export const workers = (board: Board): Html =>
  list({
    caption: "Workers, by name",
    here: "",
    rows: board.workers,
    nothing: "Nobody works in this team today.",
    columns: [
      {
        key: "name",
        heading: "Name",
        lead: true,
        cell: ({ name, manager, registered, most }) =>
          `${name}${manager ? ", manager" : registered ? "" : ", not registered"}${most === null ? "" : `, newly qualified: at most ${most}`}`,
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
    ],
  });

import type { Id } from "#kernel/id.ts";
import { londonDay } from "#kernel/london.ts";
import type { Db } from "#platform/database/connection.ts";
import { draftsLeft } from "#platform/drafts/left.store.ts";
import { recordings } from "../recordings.ts";
import { undoableBy } from "#record/allocations/undone.store.ts";
import { closingsUndoableBy } from "#record/closings/undone.store.ts";
import { latenessOf } from "#record/lateness/lateness.store.ts";
import { route } from "#platform/over-database.ts";
import { byOwed } from "../lateness/lateness.ts";
import { openFor } from "../my-work/my-work.store.ts";
import { lackingOf } from "./lacking.store.ts";
import { questionsOf } from "./board-questions.ts";
import { boardOf } from "./team-board.ts";
import { noTeamPage, teamBoardPage } from "./team-board.page.ts";
import { childrenOnBoard, membersOf, teamsOf } from "./team-board.store.ts";
import { type Waiting, whatWaits } from "./waiting.store.ts";

export const teamBoardRoutes = [
  route({
    at: "GET /team",
    may: "team.read",
    trail: "opened a team board",
    handle: ({ asker, query, today, read }) =>
      read(async (db) => {
        const all = await teamsOf(today, db, asker);
        // Whoever holds a role in some teams sees those; whoever holds one everywhere, all of them, their own first.
        const own = all.filter(({ id }) => asker.teams?.includes(id));
        const teams = own.length > 0 ? own : all;
        const team =
          teams.find(({ id }) => id === query["team"]) ??
          teams.find(({ mine }) => mine) ??
          teams[0];
        if (!team) return noTeamPage;
        const children = await childrenOnBoard(team.id, today, db, asker);
        const ids = children.map(({ id }) => id);
        const open = await openFor(ids, today, db, asker);
        const members = await membersOf(team.id, today, db, asker);
        const said = byOwed(await latenessOf(ids, today, db, asker));
        return teamBoardPage({
          team,
          teams,
          board: boardOf(children, open, members, today),
          children,
          waiting: [...(await whatWaits(ids, today, db, asker)), ...questionsOf(children, open, said), ...(await unfinished(ids, db))], // prettier-ignore
          made: asker.may.has("allocation.write") ? await undoableBy(db, asker) : [], // prettier-ignore
          closed: asker.may.has("allocation.write") ? await closingsUndoableBy(db, asker) : [], // prettier-ignore
          lacking: await lackingOf(team.id, today, db, asker),
          today,
          said,
          writes: asker.may.has("record.write"),
          allocates: asker.may.has("allocation.write"),
          allOverdue: query["overdue"] === "all",
          allWaiting: query["waiting"] === "all",
        });
      }),
  }),
];

/** Drafts about these children whose authors may open the record no more. */
async function unfinished(children: readonly Id[], db: Db): Promise<Waiting[]> {
  const left = await draftsLeft(children, db);
  return left.flatMap(({ id, form, child, author, saved }) => {
    const recording = recordings.find(({ key }) => key === form);
    return recording
      ? [{ kind: "draft", child, about: id, on: londonDay(saved), words: recording.title, worker: author, times: null }] // prettier-ignore
      : [];
  });
}

import { notFound, Refusal } from "#kernel/problem.ts";
import { route } from "#platform/over-database.ts";
import { exportPage, exportsPage } from "./export.page.ts";
import {
  anyClosed,
  exportOf,
  fileOf,
  judgeExport,
  ownExports,
  waitingExports,
} from "./export.store.ts";

/** Files of rows about children: one's own, and those that wait for a second person. */
export const exportRoutes = [
  route({
    at: "GET /exports",
    may: "trail.own",
    trail: "looked at exports",
    handle: ({ asker, read }) =>
      read(async (db) =>
        exportsPage(
          await ownExports(db, asker),
          asker.may.has("export.approve")
            ? await waitingExports(db, asker)
            : undefined,
        ),
      ),
  }),

  route({
    at: "GET /exports/:exportId",
    may: "trail.own",
    trail: "looked at an export",
    handle: ({ params, asker, read }) =>
      read(async (db) => {
        const found = await exportOf(db, asker, params.exportId);
        if (!found) throw notFound("export");
        return exportPage(found, asker);
      }),
  }),

  route({
    at: "GET /exports/:exportId/file",
    may: "trail.own",
    trail: "fetched an export",
    kind: "export",
    handle: ({ params, asker, read }) =>
      read(async (db) => {
        const file = await fileOf(db, asker, params.exportId);
        if (!file) throw notFound("export");
        const { name, type, content, children } = file;
        if (await anyClosed(db, asker, children)) throw closedSince;
        const body = Buffer.from(content, "base64");
        return { download: { name, type, body }, shows: children };
      }),
  }),

  ...(["agree", "refuse"] as const).map((word) =>
    route({
      at: `POST /exports/:exportId/${word}`,
      may: "export.approve",
      trail: word === "agree" ? "agreed to an export" : "refused an export",
      stepUp: true,
      handle: ({ params, asker, keep }) =>
        keep(async (db) => {
          const found = await exportOf(db, asker, params.exportId);
          const judged =
            found && (await judgeExport(db, asker, found.id, word === "agree"));
          if (!judged) throw notFound("export to judge");
          return {
            goTo: "/exports",
            said: word === "agree" ? "Agreed" : "Refused",
          };
        }),
    }),
  ),
];

const closedSince = new Refusal(
  410,
  "Since this file was made a record in it was closed to you, so it cannot be fetched any more. Ask for the list again: the file will hold the rows you may see now",
  "closed since",
);

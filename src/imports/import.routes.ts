import { notFound } from "#kernel/problem.ts";
import { route } from "#platform/over-database.ts";
import { blank, type Filled } from "#platform/web/forms.ts";
import { pageAsked } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import type { Doing } from "#platform/database/request.ts";
import type { Asker, Fields } from "#platform/web/route.ts";
import { importForm } from "./import.form.ts";
import {
  countImports,
  filesOf,
  importOf,
  importsOf,
} from "./import-list.store.ts";
import { importPage, importsPage } from "./import.page.ts";
import { progressPage } from "./progress.page.ts";
import { beginUploaded, progressWords, startedFor } from "./uploaded-import.ts";
import { countRows } from "./row-list.store.ts";
import { rowRoutes } from "./row-list.routes.ts";

const pageSize = 25;

/** Bringing files in, and seeing what became of them. */
export const importRoutes = [
  route({
    at: "GET /imports",
    may: "imports.write",
    trail: "opened the list of imports",
    handle: ({ asker, query, here, read }) =>
      everyImport(read, asker, query, here, blank),
  }),

  route({
    at: "POST /imports",
    may: "imports.write",
    trail: "imported files",
    takesFiles: true,
    async handle({ asker, entered, files, today, read, ...over }) {
      const { answers, ...filled } = importForm.read({ entered, files }, today);
      if (!answers) return everyImport(read, asker, {}, "/imports", filled);
      const id = await beginUploaded(answers, { asker, ...over });
      return { goTo: `/imports/${id}` };
    },
  }),

  ...rowRoutes,

  route({
    at: "GET /imports/:importId",
    may: "imports.write",
    trail: "opened an import",
    async handle({ params: { importId }, asker, query, read }) {
      const still = query["still"] === "yes";
      const running = startedFor(importId, asker);
      if (running)
        return progressPage(importId, progressWords(running), { still });
      return read(async (db) => {
        const found = await importOf(importId, db, asker);
        if (!found) throw notFound("import");
        if (found.status === "running")
          return progressPage(
            importId,
            "It was begun elsewhere and is running",
            { still },
          );
        return importPage(found, await filesOf(found.id, db, asker));
      });
    },
  }),
];

const everyImport = (
  read: Doing["read"],
  asker: Asker,
  query: Fields,
  here: string,
  filled: Filled,
): Promise<Page> =>
  read(async (db) => {
    const pages = pageAsked(query, pageSize, await countImports(db, asker));
    const rows = await importsOf(db, asker, {
      from: pages.from,
      size: pageSize,
    });
    const setAside = await countRows(
      { kept: "set aside", file: undefined },
      db,
      asker,
    );
    return importsPage({ rows, here, pages }, setAside, filled);
  });

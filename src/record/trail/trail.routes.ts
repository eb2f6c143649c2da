import { notFound } from "#kernel/problem.ts";
import { route } from "#platform/over-database.ts";
import { pageAsked } from "#platform/web/list.ts";
import { alertRoutes } from "./alert.routes.ts";
import { ownTrailPage, recordTrailPage } from "./trail.page.ts";
import {
  childAskedAbout,
  childrenOfRows,
  countTrail,
  trailRows,
} from "./trail-rows.store.ts";

const size = 50;

/** The trail as people see it: what they did, who opened a record, and what gives reason to ask. */
export const trailRoutes = [
  route({
    at: "GET /trail",
    may: "trail.own",
    trail: "looked at what they opened",
    handle: ({ asker, query, here, read }) =>
      read(async (db) => {
        const own = { by: asker.id };
        const pages = pageAsked(query, size, await countTrail(own, db, asker));
        const rows = await trailRows(own, db, asker, {
          from: pages.from,
          size,
        });
        const numbers = rows.map(({ number }) => number);
        const named = await childrenOfRows(numbers, db, asker);
        return ownTrailPage({ rows, here, pages }, named);
      }),
  }),

  route({
    at: "GET /children/:childId/trail",
    may: "trail.read",
    trail: "looked at who opened a record",
    handle: ({ asker, params, query, here, read }) =>
      read(async (db) => {
        const id = params.childId;
        const name = await childAskedAbout(id, db, asker);
        if (name === undefined) throw notFound("child");
        const about = { about: id };
        const pages = pageAsked(
          query,
          size,
          await countTrail(about, db, asker),
        );
        const rows = await trailRows(about, db, asker, {
          from: pages.from,
          size,
        });
        const opens = asker.may.has("child.open");
        return recordTrailPage({ id, name, opens }, { rows, here, pages });
      }),
  }),

  ...alertRoutes,
];

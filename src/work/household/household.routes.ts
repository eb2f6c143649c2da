import { notFound } from "#kernel/problem.ts";
import { route } from "#platform/over-database.ts";
import { householdOf, leftOutOf } from "#record/families/household.store.ts";
import { childOf } from "../child-page/child.store.ts";
import { householdPage } from "./household.page.ts";

export const householdRoutes = [
  route({
    at: "GET /children/:childId/household",
    may: "child.open",
    trail: "opened a household",
    handle: ({ params, asker, today, read }) =>
      read(async (db) => {
        const child = await childOf(params.childId, db, asker);
        if (!child) throw notFound("child");
        return householdPage({
          child,
          members: await householdOf(child.id, today, db, asker),
          leftOut: await leftOutOf(child.id, db, asker),
          today,
        });
      }),
  }),
];

import { route } from "#platform/over-database.ts";
import { homesOfChild } from "#record/families/homes.store.ts";
import { householdOf, leftOutOf } from "#record/families/household.store.ts";
import { onTab } from "../child-page/on-tab.ts";
import { householdPage } from "./household.page.ts";

export const householdRoutes = [
  route({
    at: "GET /children/:childId/household",
    may: "child.open",
    trail: "opened a household",
    handle: onTab("household", { of: [] }, async (framed, db, asker) => {
      const { child, shown, asked } = framed;
      // As usual it is of today, like the form that records one visit for all of them.
      const day = shown.asAt === shown.usual ? shown.today : shown.asAt;
      const leftOut = await leftOutOf(child.id, db, asker);
      return householdPage(framed, {
        members: await householdOf(child.id, day, db, asker),
        homes: await homesOfChild(child.id, day, db, asker),
        leftOut: leftOut.filter(({ on }) => on <= day),
        writes:
          asked.knownAt === undefined &&
          shown.asAt === shown.usual &&
          asker.may.has("record.write"),
      });
    }),
  }),
];

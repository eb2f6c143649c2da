import { addMonths } from "#kernel/day.ts";
import { route } from "#platform/over-database.ts";
import { practicePage, usedOf } from "./practice.page.ts";
import { promptCounts } from "./prompt-count.store.ts";

export const practiceRoutes = [
  route({
    at: "GET /practice",
    may: "practice.read",
    trail: "looked at how practice goes",
    handle: ({ asker, today, read }) =>
      read(async (db) =>
        practicePage(
          usedOf(await promptCounts(addMonths(today, -12), db, asker)),
        ),
      ),
  }),
];

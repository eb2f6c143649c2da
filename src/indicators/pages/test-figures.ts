import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { exportRoutes } from "#record/exports/export.routes.ts";
import { pagesOver } from "#record/children/test-pages.ts";
import { type World, worldOf } from "../populations/test-world.ts";
import { endDataOn } from "./test-cover.store.ts";
import { performanceRoutes } from "./performance.routes.ts";

/** Opened here, once: what a test opens is closed when the test ends. */
const database = await testDatabase();

/** The last day anything is known of in these tests. */
export const lastDay = "2024-04-30" as Day;

/** The pages over an authority of its own, whose data end on 30 April 2024. */
export async function figuresOf(authorityHas?: (w: World) => Promise<void>) {
  const authority = await testAuthority(database);
  await endDataOn(database, authority, lastDay);
  const w = worldOf(database, authority);
  await authorityHas?.(w);
  const pages = await pagesOver([...performanceRoutes, ...exportRoutes], {
    database,
    authority,
  });
  return { w, ...pages, known: () => w.ask(async (_, known) => known) };
}

/** A child on a plan, visited once, so that visits can be counted at all. */
export async function protectedChild(w: World): Promise<Id> {
  const child = await w.child();
  await w.add("child_protection_plan", {
    child_id: child,
    started_on: "2024-01-10",
  });
  await w.add("visit", {
    child_id: child,
    visited_on: "2024-01-12",
    child_seen: true,
  });
  return child;
}

const inTime = (day: Day) => ({ met_on: day, met_late: false });

/** Seven visits due in April 2024 to three children: 3 in time, 1 late, 1 missed, 1 overdue, 1 waived. */
export async function aprilVisits(w: World) {
  const [one, two, three] = [
    await protectedChild(w),
    await protectedChild(w),
    await protectedChild(w),
  ];
  await w.owed(one, "cp-visit", "2024-04-02", inTime("2024-04-02"));
  await w.owed(one, "cp-visit", "2024-04-16", inTime("2024-04-15"));
  await w.owed(two, "cp-visit", "2024-04-03", inTime("2024-04-01"));
  await w.owed(two, "cp-visit", "2024-04-17", {
    met_on: "2024-04-19",
    met_late: true,
  });
  await w.owed(three, "cp-visit", "2024-04-04", { closed_on: "2024-04-18" });
  await w.owed(three, "cp-visit", "2024-04-18");
  await w.owed(three, "cp-visit", "2024-04-29", { waived_on: "2024-04-29" });
}

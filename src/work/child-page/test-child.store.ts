import { deriveChildren } from "#clocks/obligation.store.ts";
import type { Day } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import type { Instant } from "#kernel/london.ts";
import { writing } from "#platform/database/transaction.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { asking, pagesOver } from "#record/children/test-pages.ts";
import { childPageRoutes } from "./child-page.routes.ts";

const database = await testDatabase();

/** A child on a plan since 1 June 2026, seen alone on 9 June and seen on 14 July; a correction is made later. */
export async function childWorld() {
  const authority = await testAuthority(database);
  const asker = asking(authority);
  const child = newId();
  const alone = newId();
  const worst = { unborn: newId(), undated: newId() };
  const about = { authority, child_id: child };

  await writing(database, asker, [deriveChildren], async (db, write) => {
    await db
      .insertInto("record.child")
      .values([
        {
          authority,
          id: child,
          la_child_id: "N1",
          given_names: "Anastasia",
          preferred_name: "Ana",
          family_name: "Featherstonehaugh-Cholmondeley",
          born_on: "2017-03-03",
        },
        {
          authority,
          id: worst.unborn,
          la_child_id: "N8",
          expected_on: "2026-11-04",
        },
        { authority, id: worst.undated, la_child_id: "N9" },
      ])
      .execute();
    const brothers = Array.from({ length: 14 }, (_, index) => ({
      authority,
      id: newId(),
      la_child_id: `S${index}`,
      given_names: `Brother ${index}`,
    }));
    await db.insertInto("record.child").values(brothers).execute();
    await db
      .insertInto("record.relationship")
      .values(
        brothers.map(({ id }) => ({
          authority,
          id: newId(),
          child_id: worst.unborn,
          other_child_id: id,
          kind: "sibling",
        })),
      )
      .execute();
    const team = newId();
    const worker = newId();
    await db
      .insertInto("record.practitioner")
      .values({ authority, id: worker, name: "Petra Novak", registered: true })
      .execute();
    await db
      .insertInto("record.team")
      .values({ authority, id: team, name: "North" })
      .execute();
    await db
      .insertInto("record.allocation")
      .values({
        ...about,
        id: newId(),
        practitioner_id: worker,
        team_id: team,
        role: "accountable",
        started_on: "2026-06-01",
      })
      .execute();
    await db
      .insertInto("record.child_protection_plan")
      .values({
        ...about,
        id: newId(),
        started_on: "2026-06-01",
        initial_category: "NEG",
      })
      .execute();
    await db
      .insertInto("record.visit")
      .values([
        {
          ...about,
          id: alone,
          visited_on: "2026-06-09",
          child_seen: true,
          seen_alone: true,
          place: "home",
          child_words: "I like it when Biscuit sleeps on my bed.",
        },
        {
          ...about,
          id: newId(),
          visited_on: "2026-07-14",
          child_seen: true,
          seen_alone: false,
          child_words: null,
        },
      ])
      .execute();
    write.changed(child);
  });

  /** Changes the visit's row; gives a moment after everything before and before the change. */
  const change = async (values: { visited_on?: Day; withdrawn?: boolean }) => {
    let before: Instant = "";
    await writing(database, asker, [], async (db) => {
      const row = await db
        .selectFrom("record.visit")
        .select("recorded_at")
        .where("authority", "=", authority)
        .where("id", "=", alone)
        .executeTakeFirstOrThrow();
      before = String(row.recorded_at);
    });
    await writing(database, asker, [deriveChildren], async (db, write) => {
      await db
        .updateTable("record.visit")
        .set({ ...values, recorded_at: write.moment })
        .where("authority", "=", authority)
        .where("id", "=", alone)
        .execute();
      write.changed(child);
    });
    return before;
  };

  const pages = await pagesOver(childPageRoutes, { database, authority });
  return {
    pages,
    child,
    worst,
    open: (query = "") => pages.browser.get(`/children/${child}${query}`),
    correct: () => change({ visited_on: "2026-06-10" }),
    withdraw: () => change({ withdrawn: true }),
  };
}

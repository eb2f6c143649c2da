import { newId } from "#kernel/id.ts";
import { writing } from "#platform/database/transaction.ts";
import type { OverDatabase } from "#platform/over-database.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import type { Route } from "#platform/web/route.ts";
import { asking, pagesOver } from "./test-pages.ts";

const database = await testDatabase();
const longName = "Persephone-Wilhelmina Featherstonehaugh-Cholmondeley-Smythe";

/** Six invented children as at 16 July 2026: one of each standing, one unknown, one whose name is a formula. */
export async function sixChildren(routes: readonly Route<OverDatabase>[]) {
  const authority = await testAuthority(database);
  const children = {
    persephone: newId(),
    onPlan: newId(),
    unborn: newId(),
    leaver: newId(),
    closed: newId(),
    formula: newId(),
  };
  const named = (id: string, la_child_id: string, rest: object) => ({
    authority,
    id,
    la_child_id,
    ...rest,
  });
  await writing(database, asking(authority), [], async (db) => {
    const [given_names = "", family_name = ""] = longName.split(" ");
    await db
      .insertInto("record.child")
      .values([
        named(children.persephone, "N101", {
          given_names,
          family_name,
          born_on: "2017-03-03",
        }),
        named(children.onPlan, "N102", {
          given_names: "Jory",
          born_on: "2020-02-29",
        }),
        named(children.unborn, "N103", { expected_on: "2026-11-04" }),
        named(children.leaver, "N104", {
          given_names: "Tamsin",
          born_on: "2007-05-05",
        }),
        named(children.closed, "N105", {}),
        named(children.formula, "N106", {
          given_names: "=HYPERLINK(1)",
          born_on: "2012-01-01",
        }),
      ])
      .execute();
    await db
      .insertInto("record.child_identifier")
      .values({
        authority,
        id: newId(),
        child_id: children.persephone,
        kind: "upn",
        value: "A123456789012",
      })
      .execute();
    const lasting = (
      child_id: string,
      started_on: `${number}-${number}-${number}`,
    ) => ({
      authority,
      id: newId(),
      child_id,
      started_on,
    });
    await db
      .insertInto("record.looked_after_period")
      .values([
        lasting(children.persephone, "2026-01-05"),
        { ...lasting(children.closed, "2024-01-05"), ended_on: "2026-07-16" },
      ])
      .execute();
    await db
      .insertInto("record.child_protection_plan")
      .values(lasting(children.onPlan, "2026-02-02"))
      .execute();
    await db
      .insertInto("record.child_in_need_plan")
      .values([
        lasting(children.unborn, "2026-06-01"),
        lasting(children.persephone, "2026-06-01"),
      ])
      .execute();
    await db
      .insertInto("record.care_leaver_status")
      .values({
        ...lasting(children.leaver, "2025-05-05"),
        status: "former relevant",
      })
      .execute();
    const worker = newId();
    await db
      .insertInto("record.practitioner")
      .values({ authority, id: worker, name: "Petra Novak" })
      .execute();
    await db
      .insertInto("record.allocation")
      .values({
        ...lasting(children.persephone, "2026-01-05"),
        practitioner_id: worker,
        role: "accountable",
      })
      .execute();
  });
  const pages = await pagesOver(routes, {
    database,
    authority,
  });
  return { pages, children, authority };
}

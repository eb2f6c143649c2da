import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { obligationsOf } from "#clocks/obligations.store.ts";
import { type Day } from "#kernel/day.ts";
import { type Id, newId } from "#kernel/id.ts";
import { recordAllocation } from "#record/allocations/allocation.store.ts";
import { whoAnswers } from "#record/answering.store.ts";
import { recordProtectionPlan } from "#record/child-protection/child-protection.store.ts";
import { recordChild } from "#record/children/child.store.ts";
import { readable } from "#record/children/test-pages.ts";
import { kept } from "#record/test-world.ts";
import { amara } from "../test-practice.ts";

/** Friday: five working days from it are this Friday and Monday to Thursday after. */
const today = "2026-10-02" as Day;
const week = ["2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07", "2026-10-08"]; // prettier-ignore

/** Who works with each child from when until when, and when their plan began: some promises overdue, some due this week, some later. */
const children = [
  { planned: "2026-09-17", spells: [["folake", "accountable", "2026-09-17"]] },
  { planned: "2026-09-22", spells: [["folake", "accountable", "2026-09-22"]] },
  { planned: "2026-09-23", spells: [["sol", "working", "2026-09-23"]] },
  // Sol works with the child, Folake answers.
  { planned: "2026-09-21", spells: [["folake", "accountable", "2026-09-21"], ["sol", "working", "2026-09-21"]] }, // prettier-ignore
  // Folake answered until yesterday, Sol does from today.
  { planned: "2026-09-16", spells: [["folake", "accountable", "2026-09-16", "2026-10-01"], ["sol", "working", "2026-10-02"]] }, // prettier-ignore
  // Nobody does.
  { planned: "2026-09-15", spells: [["folake", "accountable", "2026-09-15", "2026-09-30"]] }, // prettier-ignore
] as const;

suite("The team board and the open obligations now", () => {
  test("count the same for every worker, and for nobody", async () => {
    const { pages, world, folake, other, child } = await amara();
    const who: Record<string, Id> = { folake, sol: other };
    const ids = await world.write(async (keeping) => {
      const made: Id[] = [];
      for (const { planned, spells } of children) {
        const id = kept(await recordChild({ la_child_id: `R${newId()}`, given_names: "Kit", family_name: "Vale", born_on: "2018-05-05" }, keeping)); // prettier-ignore
        for (const [worker, role, started_on, ended_on = null] of spells)
          kept(await recordAllocation({ child_id: id, practitioner_id: who[worker] ?? "", role, started_on, ended_on }, keeping)); // prettier-ignore
        kept(await recordProtectionPlan({ child_id: id, started_on: planned, initial_category: "NEG" }, keeping)); // prettier-ignore
        made.push(id);
      }
      return made;
    });

    // The list: every promise open today, under whoever answers for the child today.
    const theList = await world.read(async (db) => {
      const answers = await whoAnswers([child, ...ids], today, db, world.asker);
      const counts = new Map<string, { overdue: number; due: number }>();
      for (const answer of answers) {
        const name = answer.practitioner;
        const count = counts.get(name) ?? { overdue: 0, due: 0 };
        for (const { state, due } of await obligationsOf(
          answer.child,
          db,
          world.asker,
          today,
        )) {
          // prettier-ignore
          if (state === "overdue") count.overdue++;
          if (state === "running" && week.includes(due)) count.due++;
        }
        counts.set(name, count);
      }
      return counts;
    });

    const board = readable((await pages.browser.get("/team")).text);
    const counted = (pattern: RegExp) => Number(pattern.exec(board)?.[1]);
    const workers = board.slice(board.indexOf("Workers, by name"));
    assert.match(workers, /Folake Adeyemi .* Sol Marsh/);
    const rows = Object.fromEntries(
      [...workers.matchAll(/(Folake Adeyemi|Sol Marsh)\b.*? Due this week (\d+) Overdue (\d+)/g)] // prettier-ignore
        .map(([, name = "", due, overdue]) => [name, { overdue: Number(overdue), due: Number(due) }]), // prettier-ignore
    );
    assert.deepEqual(rows, {
      "Folake Adeyemi": theList.get("Folake Adeyemi"),
      "Sol Marsh": theList.get("Sol Marsh"),
    });
    // First visit and core group are due ten working days after the plan began. Folake: Amara and the first child on
    // 1 October, the second on 6, the fourth on 5 October. Sol: the third on 7 October, the fifth on 30 September.
    assert.deepEqual(rows, {
      "Folake Adeyemi": { overdue: 4, due: 4 },
      "Sol Marsh": { overdue: 2, due: 2 },
    });
    // What stands with nobody, due on 29 September, is counted at the top and in no row.
    assert.deepEqual(theList.get("not allocated"), { overdue: 2, due: 0 });
    assert.equal(counted(/(\d+) Overdue/), 8);
    assert.equal(counted(/(\d+) Due this week/), 6);
  });
});

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Day } from "#kernel/day.ts";
import { fact, readOut } from "../test-lives.ts";
import { changeOfWorker } from "./change-of-worker.ts";

const worker = (practitioner: string, on: Day, until?: Day) =>
  fact("allocation", on, { role: "accountable", registered: true, practitioner, ...(until && { until }) }); // prettier-ignore
const note = (on: Day, by = "dee") => fact("handover note", on, { by });

// Monday 5 January 2026 begins a second worker: five working days on is Monday 12 January.
const change = [
  worker("dee", "2025-09-01", "2026-01-04"),
  worker("sam", "2026-01-05"),
];

suite("sw-change-intro", () => {
  test("is not owed for a child's first worker", () => {
    assert.deepEqual(readOut(changeOfWorker, [worker("dee", "2025-09-01")], "2026-01-04"), []); // prettier-ignore
  });

  test("runs five working days from the new worker's first day, and is overdue without a note", () => {
    assert.deepEqual(readOut(changeOfWorker, change, "2026-01-13"), [
      "sw-change-intro due 2026-01-12: overdue",
    ]);
  });

  test("is met by a note of the week before the change, by one in time, and late by a later one", () => {
    const met = (on: Day) => readOut(changeOfWorker, [...change, note(on)], "2026-02-01"); // prettier-ignore
    assert.deepEqual(met("2025-12-30"), ["sw-change-intro due 2026-01-12: met"]); // prettier-ignore
    assert.deepEqual(met("2026-01-12"), ["sw-change-intro due 2026-01-12: met"]); // prettier-ignore
    assert.deepEqual(met("2026-01-13"), ["sw-change-intro due 2026-01-12: met late"]); // prettier-ignore
  });

  test("a note of an earlier handover does not hand over again", () => {
    const again = [...change, note("2026-01-06"), worker("kit", "2026-03-02")];
    assert.deepEqual(readOut(changeOfWorker, again, "2026-03-03"), [
      "sw-change-intro due 2026-01-12: met",
      "sw-change-intro due 2026-03-09: running",
    ]);
  });
});

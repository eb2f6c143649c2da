import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Day } from "#kernel/day.ts";
import { fact, lookedAfter, readOut, seen } from "../test-lives.ts";
import { lookedAfterVisits } from "./looked-after-visits.ts";

const placed = (on: Day, intendedToLast = false, until?: Day) =>
  fact("placement", on, { intendedToLast, ...(until ? { until } : {}) });
const visitsOf = (facts: Parameters<typeof readOut>[1], asAt: Day) =>
  readOut(lookedAfterVisits, facts, asAt);

suite(
  "cla-visit-first, cla-visit-6w, cla-visit-perm and cla-visit-other",
  () => {
    test("the first within a week of the placement, the next six weeks after it", () => {
      const facts = [lookedAfter("2026-01-05"), placed("2026-01-05"), seen("2026-01-09")]; // prettier-ignore
      assert.deepEqual(visitsOf(facts, "2026-02-01"), [
        "cla-visit-first due 2026-01-12: met",
        "cla-visit-6w due 2026-02-20: running",
      ]);
    });

    test("a visit where the child was not seen does not stop the clock", () => {
      const attempt = fact("visit", "2026-01-09", { seen: false, byLeadOrDeputy: true }); // prettier-ignore
      assert.deepEqual(
        visitsOf([lookedAfter("2026-01-05"), placed("2026-01-05"), attempt], "2026-01-13"), // prettier-ignore
        ["cla-visit-first due 2026-01-12: overdue"],
      );
    });

    test("after the first year three months are enough in a placement meant to last, six weeks in another", () => {
      // The last visit of the first year is on 2 January 2026; the year ends on 5 January.
      const visits = ["01-10", "02-18", "03-30", "05-10", "06-20", "07-30", "09-08", "10-18", "11-27"]; // prettier-ignore
      const facts = [
        lookedAfter("2025-01-05"),
        ...visits.map((each) => seen(`2025-${each}` as Day)),
        seen("2026-01-06"),
      ];
      assert.equal(
        visitsOf([...facts, placed("2025-01-05", true)], "2026-02-01").at(-1),
        "cla-visit-perm due 2026-04-06: running",
      );
      assert.equal(
        visitsOf([...facts, placed("2025-01-05", false)], "2026-02-01").at(-1),
        "cla-visit-other due 2026-02-17: running",
      );
    });

    test("a new placement begins again with a week", () => {
      const facts = [
        lookedAfter("2026-01-05"),
        placed("2026-01-05", false, "2026-01-20"),
        { ...placed("2026-01-20"), id: "second" },
        seen("2026-01-09"),
      ];
      assert.deepEqual(visitsOf(facts, "2026-01-21"), [
        "cla-visit-first due 2026-01-12: met",
        "cla-visit-first due 2026-01-27: running",
        "cla-visit-6w due 2026-02-20: cancelled",
      ]);
    });

    test("short breaks make no period of care, and ask for none of these", () => {
      assert.deepEqual(visitsOf([placed("2026-01-05")], "2026-03-01"), []);
    });

    test("a return holds no visits: nothing starts from it alone", () => {
      const source = "ssda903" as const;
      const returned = [
        lookedAfter("2026-01-05", { source }),
        { ...placed("2026-01-05"), source },
      ];
      assert.deepEqual(visitsOf(returned, "2026-03-01"), []);
    });

    test("where the record was there before the placement, the whole chain runs", () => {
      const source = "ssda903" as const;
      const facts = [
        fact("contact", "2025-12-01", {}),
        lookedAfter("2026-01-05", { source }),
        { ...placed("2026-01-05"), source },
        seen("2026-01-09"),
      ];
      assert.equal(
        visitsOf(facts, "2026-01-10")[0],
        "cla-visit-first due 2026-01-12: met",
      );
    });
  },
);

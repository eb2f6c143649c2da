import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { allClocks } from "#clocks/definitions/all-duties.ts";
import { byConsequence, placedClocks } from "./consequence.ts";

suite("What comes first on a list of work", () => {
  test("every clock has its place", () => {
    const without = allClocks.map(({ key }) => key).filter((key) => !placedClocks.has(key)); // prettier-ignore
    assert.deepEqual(without, []);
  });

  test("the child at most risk, then the overdue, then the day", () => {
    const work = [
      { clock: "cin-visit", due: "2026-11-02", state: "overdue" },
      { clock: "cp-visit", due: "2026-11-20", state: "running" },
      { clock: "cp-visit", due: "2026-11-19", state: "overdue" },
      { clock: "cp-visit", due: "2026-11-18", state: "running" },
      { clock: "s47-complete", due: "2026-12-01", state: "running" },
    ] as const;
    assert.deepEqual(
      work.toSorted(byConsequence).map(({ clock, due }) => `${clock} ${due}`),
      [
        "s47-complete 2026-12-01",
        "cp-visit 2026-11-19",
        "cp-visit 2026-11-18",
        "cp-visit 2026-11-20",
        "cin-visit 2026-11-02",
      ],
    );
  });
});

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { derive } from "../derive.ts";
import { fact, lifeWith, readOut } from "../test-lives.ts";
import type { Day } from "#kernel/day.ts";
import type { Instant } from "#kernel/london.ts";
import type { Facts } from "#record/facts.ts";
import { interviewIn3WorkingDays, interviewIn72Hours } from "./missing.ts";

/** Back on Friday 27 March 2026 at 20:00; clocks go forward on Sunday 29 March at 01:00. */
const returnedAt: Instant = "2026-03-27T20:00:00Z";
const episode = (at?: Instant) =>
  fact("missing episode", "2026-03-26", {
    id: "episode",
    missingKind: "missing",
    until: "2026-03-27",
    ...(at ? { returnedAt: at } : {}),
  });
const interview = (
  on: Day,
  more: Partial<Facts["return home interview"]> = { held: on },
) => fact("return home interview", on, { episode: "episode", ...more });

suite("rhi-72", () => {
  test("counts 72 elapsed hours through weekends and the change of clocks", () => {
    // 20:00 UTC on Monday 30 March is 21:00 in London.
    const heldAt = (at: Instant) =>
      readOut(
        interviewIn72Hours,
        [episode(returnedAt), interview("2026-03-30", { held: "2026-03-30", heldAt: at })], // prettier-ignore
        "2026-03-31",
      );
    assert.deepEqual(heldAt("2026-03-30T20:00:00Z"), [
      "rhi-72 due 2026-03-30: met",
    ]);
    assert.deepEqual(heldAt("2026-03-30T20:00:01Z"), [
      "rhi-72 due 2026-03-30: met late",
    ]);
  });

  test("with days alone is due on the third day, and says that the time was not recorded", () => {
    const facts = [episode(), interview("2026-03-30")];
    assert.deepEqual(readOut(interviewIn72Hours, facts, "2026-03-31"), [
      "rhi-72 due 2026-03-30: met",
    ]);
    const [only] = derive([interviewIn72Hours], lifeWith(facts), "2026-04-01").obligations; // prettier-ignore
    assert.equal(only?.noted, "accepted; time not recorded");
  });

  test("a child who declined was not interviewed: missed on the due day, with the answer", () => {
    const declined = interview("2026-03-28", {
      offered: "2026-03-28",
      answer: "declined",
      answered: "2026-03-28",
    });
    const facts = [episode(returnedAt), declined];
    assert.deepEqual(readOut(interviewIn72Hours, facts, "2026-03-29"), [
      "rhi-72 due 2026-03-30: running",
    ]);
    assert.deepEqual(readOut(interviewIn72Hours, facts, "2026-03-30"), [
      "rhi-72 due 2026-03-30: missed",
    ]);
    const [only] = derive([interviewIn72Hours], lifeWith(facts), "2026-04-01").obligations; // prettier-ignore
    assert.equal(only?.noted, "declined");
  });

  test("is not asked while the child is missing, nor of a return that holds no interviews", () => {
    const gone = fact("missing episode", "2026-03-26", { missingKind: "missing" }); // prettier-ignore
    assert.deepEqual(readOut(interviewIn72Hours, [gone], "2026-04-10"), []);
    const returned = { ...episode(), source: "ssda903" as const };
    assert.deepEqual(readOut(interviewIn72Hours, [returned], "2026-04-10"), []);
  });
});

suite("rhi-3wd", () => {
  test("is due on the third working day: of a Friday, on Wednesday", () => {
    assert.deepEqual(readOut(interviewIn3WorkingDays, [episode(returnedAt)], "2026-03-30"), [
      "rhi-3wd due 2026-04-01: running",
    ]); // prettier-ignore
  });

  test("is met that day whatever the hour, late the next", () => {
    const on = (day: Day) =>
      readOut(interviewIn3WorkingDays, [episode(returnedAt), interview(day)], "2026-04-10"); // prettier-ignore
    assert.deepEqual(on("2026-04-01"), ["rhi-3wd due 2026-04-01: met"]);
    assert.deepEqual(on("2026-04-02"), ["rhi-3wd due 2026-04-01: met late"]);
  });

  test("an interview about another episode meets nothing", () => {
    const other = interview("2026-03-30", { episode: "other", held: "2026-03-30" }); // prettier-ignore
    assert.deepEqual(readOut(interviewIn3WorkingDays, [episode(), other], "2026-04-10"), [
      "rhi-3wd due 2026-04-01: overdue",
    ]); // prettier-ignore
  });
});

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { fields } from "../test-world.ts";
import { contactProblems, referralProblems } from "./front-door.ts";

const received = { child_id: "c", received_on: "2026-01-09" } as const;

suite("The front door", () => {
  test("decides a contact on the day it was received or later", () => {
    const decided = (decided_on: `2026-01-${number}`) =>
      fields(contactProblems({ ...received, decided_on }));
    assert.deepEqual(decided("2026-01-09"), []);
    assert.deepEqual(decided("2026-01-08"), ["decided_on"]);
  });

  test("neither decides nor closes a referral before it was received", () => {
    assert.deepEqual(
      fields(
        referralProblems({
          ...received,
          decided_on: "2026-01-08",
          closed_on: "2025-12-31",
        }),
      ),
      ["decided_on", "closed_on"],
    );
  });

  test("closes for a reason that was in the census that year", () => {
    // RC9 came with the collection that began on 1 April 2022.
    const closed = (closed_on: `${number}-${number}-${number}`) =>
      fields(
        referralProblems({
          child_id: "c",
          received_on: "2022-01-01",
          closed_on,
          closure_reason: "RC9",
        }),
      );
    assert.deepEqual(closed("2022-03-31"), ["closure_reason"]);
    assert.deepEqual(closed("2022-04-01"), []);
  });
});

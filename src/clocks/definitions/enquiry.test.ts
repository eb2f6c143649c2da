import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Day } from "#kernel/day.ts";
import type { Instant } from "#kernel/london.ts";
import type { Fact, Facts } from "#record/facts.ts";
import { derive } from "../derive.ts";
import { fact, lifeWith, readOut } from "../test-lives.ts";
import {
  enquiryComplete,
  initialConference,
  strategyActions,
  strategyDiscussion,
} from "./enquiry.ts";

const discussion = (on: Day, quorate = true, initiatedEnquiry = true) =>
  fact("strategy discussion", on, { id: "talk", quorate, initiatedEnquiry });

/** An enquiry that began with the discussion. */
const enquiry = (
  more: Partial<Facts["section 47 enquiry"]> & { until?: Day } = {},
) =>
  fact("section 47 enquiry", "2026-06-01", {
    id: "enquiry",
    strategyDiscussion: "talk",
    twoManagers: true,
    ...more,
  });

suite("strategy-discussion", () => {
  const decided = fact("referral", "2026-06-01", {
    decided: "2026-06-01",
    outcome: "strategy discussion",
  });

  test("is due one working day after the decision, and met when quorate", () => {
    assert.deepEqual(
      readOut(strategyDiscussion, [decided, discussion("2026-06-02")], "2026-06-03"), // prettier-ignore
      ["strategy-discussion due 2026-06-02: met"],
    );
  });

  test("held for this referral before the decision was written, is met", () => {
    const talk = fact("strategy discussion", "2026-05-31", {
      quorate: true,
      initiatedEnquiry: true,
      referral: "referral 2026-06-01",
    });
    assert.deepEqual(readOut(strategyDiscussion, [decided, talk], "2026-06-03"), [
      "strategy-discussion due 2026-06-02: met",
    ]); // prettier-ignore
  });

  test("is not met by a talk with the police alone", () => {
    assert.deepEqual(
      readOut(strategyDiscussion, [decided, discussion("2026-06-02", false)], "2026-06-03"), // prettier-ignore
      ["strategy-discussion due 2026-06-02: overdue"],
    );
  });

  test("is not asked of a referral decided otherwise", () => {
    const other = fact("referral", "2026-06-01", {
      decided: "2026-06-01",
      outcome: "assessment",
    });
    assert.deepEqual(readOut(strategyDiscussion, [other], "2026-07-01"), []);
  });
});

suite("strategy-actions-24h", () => {
  // Friday 5 June 2026 at half past two in London.
  const talk = (heldAt?: Instant) =>
    fact("strategy discussion", "2026-06-05", {
      id: "talk",
      quorate: false,
      initiatedEnquiry: false,
      ...(heldAt ? { heldAt } : {}),
    });
  const given = (on: Day, of = "talk") =>
    fact("actions circulated", on, { discussion: of, how: "handed" });
  const at: Instant = "2026-06-05T13:30:00Z";

  test("is due 24 clock hours after the discussion was held, on a Saturday after a Friday, quorate or not", () => {
    for (const held of [talk(at), talk()])
      assert.deepEqual(readOut(strategyActions, [held], "2026-06-05"), [
        "strategy-actions-24h due 2026-06-06: running",
      ]);
    assert.deepEqual(readOut(strategyActions, [talk(at)], "2026-06-07"), [
      "strategy-actions-24h due 2026-06-06: overdue",
    ]);
    const noted = (held: Fact) => derive([strategyActions], lifeWith([held]), "2026-06-05").obligations[0]?.noted; // prettier-ignore
    assert.equal(noted(talk(at)), "held at 14:30");
    assert.equal(noted(talk()), "time not recorded");
  });

  test("is met by the first giving of its actions: by Saturday in time, on Monday late", () => {
    const gave = (...on: Day[]) =>
      readOut(
        strategyActions,
        [talk(at), ...on.map((day) => given(day))],
        "2026-06-09",
      );
    assert.deepEqual(gave("2026-06-05"), ["strategy-actions-24h due 2026-06-06: met"]); // prettier-ignore
    assert.deepEqual(gave("2026-06-06", "2026-06-09"), ["strategy-actions-24h due 2026-06-06: met"]); // prettier-ignore
    assert.deepEqual(gave("2026-06-08"), ["strategy-actions-24h due 2026-06-06: met late"]); // prettier-ignore
  });

  test("is missed once it helps nobody any more: 15 working days after, on Friday 26 June", () => {
    const on = (day: Day) => readOut(strategyActions, [talk(at)], day);
    assert.deepEqual(on("2026-06-25"), ["strategy-actions-24h due 2026-06-06: overdue"]); // prettier-ignore
    assert.deepEqual(on("2026-06-26"), ["strategy-actions-24h due 2026-06-06: missed"]); // prettier-ignore
    const long = fact("referral", "2026-06-01", { id: "referral", until: "2026-08-10" }); // prettier-ignore
    const of = { ...talk(at), referral: "referral" } as Fact;
    assert.deepEqual(readOut(strategyActions, [long, of], "2026-06-26"), ["strategy-actions-24h due 2026-06-06: missed"]); // prettier-ignore
  });

  test("is not met by what another discussion agreed, and ends with the referral", () => {
    const other = given("2026-06-05", "another talk");
    assert.deepEqual(readOut(strategyActions, [talk(at), other], "2026-06-07"), ["strategy-actions-24h due 2026-06-06: overdue"]); // prettier-ignore
    const referral = fact("referral", "2026-06-01", { id: "referral", until: "2026-06-10" }); // prettier-ignore
    const of = { ...talk(at), referral: "referral" } as Fact;
    assert.deepEqual(readOut(strategyActions, [referral, of], "2026-06-10"), ["strategy-actions-24h due 2026-06-06: missed"]); // prettier-ignore
  });
});

suite("s47-complete", () => {
  test("is due 15 working days after the discussion that began it: Mon 22 June", () => {
    assert.deepEqual(readOut(enquiryComplete, [discussion("2026-06-01")], "2026-06-22"), [
      "s47-complete due 2026-06-22: running",
    ]); // prettier-ignore
  });

  test("is met by an outcome that two different managers agreed", () => {
    const done = (twoManagers: boolean) =>
      readOut(
        enquiryComplete,
        [
          discussion("2026-06-01"),
          enquiry({ until: "2026-06-19", twoManagers }),
        ],
        "2026-06-23",
      );
    assert.deepEqual(done(true), ["s47-complete due 2026-06-22: met"]);
    assert.deepEqual(done(false), ["s47-complete due 2026-06-22: overdue"]);
  });

  test("is not asked of a return, which does not say when enquiries end", () => {
    const returned = fact("section 47 enquiry", "2026-06-01", {
      source: "cin-census",
      twoManagers: false,
    });
    assert.deepEqual(readOut(enquiryComplete, [returned], "2026-07-01"), []);
  });
});

suite("icpc-15", () => {
  const began = discussion("2026-06-01");
  const held = (on: Day) =>
    fact("conference", on, { conferenceKind: "initial", enquiry: "enquiry" });

  test("is due 15 working days after the initiating discussion and met by the conference held", () => {
    assert.deepEqual(
      readOut(initialConference, [began, enquiry(), held("2026-06-22")], "2026-07-01"), // prettier-ignore
      ["icpc-15 due 2026-06-22: met"],
    );
    assert.deepEqual(
      readOut(initialConference, [began, enquiry(), held("2026-06-23")], "2026-07-01"), // prettier-ignore
      ["icpc-15 due 2026-06-22: met late"],
    );
  });

  test("ends with the decision not to hold one: in time it is cancelled, on the due day or later it was missed", () => {
    const endedOn = (until: Day) =>
      enquiry({ until, outcome: "not substantiated" });
    const on = (until: Day, asAt: Day) =>
      readOut(initialConference, [began, endedOn(until)], asAt);
    assert.deepEqual(on("2026-06-15", "2026-06-14"), [
      "icpc-15 due 2026-06-22: running",
    ]);
    assert.deepEqual(on("2026-06-15", "2026-07-01"), [
      "icpc-15 due 2026-06-22: cancelled",
    ]);
    assert.deepEqual(on("2026-06-24", "2026-06-23"), [
      "icpc-15 due 2026-06-22: overdue",
    ]);
    assert.deepEqual(on("2026-06-24", "2026-07-01"), [
      "icpc-15 due 2026-06-22: missed",
    ]);
  });

  test("counts the day of that decision before the day the enquiry ended", () => {
    const ended = enquiry({
      until: "2026-06-24",
      conferenceNotRequired: true,
      conferenceDecided: "2026-06-18",
    });
    assert.deepEqual(readOut(initialConference, [began, ended], "2026-07-01"), [
      "icpc-15 due 2026-06-22: cancelled",
    ]); // prettier-ignore
  });

  test("a later discussion that began nothing starts nothing", () => {
    const later = fact("strategy discussion", "2026-06-10", {
      quorate: true,
      initiatedEnquiry: false,
    });
    assert.deepEqual(readOut(initialConference, [began, enquiry(), later], "2026-06-12"), [
      "icpc-15 due 2026-06-22: running",
    ]); // prettier-ignore
  });

  test("from a census runs from the enquiry’s start to that enquiry’s own conference", () => {
    const returned = (more: Partial<Facts["section 47 enquiry"]>) =>
      readOut(
        initialConference,
        [
          fact("section 47 enquiry", "2026-01-05", {
            source: "cin-census",
            twoManagers: false,
            coveredFrom: "2025-04-01",
            coveredTo: "2026-03-31",
            ...more,
          }),
        ],
        "2026-03-31",
      );
    assert.deepEqual(returned({ initialConference: "2026-01-26" }), [
      "icpc-15 due 2026-01-26: met",
    ]);
    assert.deepEqual(returned({}), ["icpc-15 due 2026-01-26: overdue"]);
    assert.deepEqual(returned({ conferenceNotRequired: true }), []);
  });
});

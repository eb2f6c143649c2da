import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { fact, readOut } from "../test-lives.ts";
import {
  contactDecision,
  referralAllocation,
  referralDecision,
} from "./front-door.ts";

suite("contact-decision", () => {
  test("is due one working day after receipt: of a Friday, on Monday", () => {
    assert.deepEqual(
      readOut(contactDecision, [fact("contact", "2026-01-09", {})], "2026-01-09"), // prettier-ignore
      ["contact-decision due 2026-01-12: running"],
    );
  });

  test("is met by the decision, late when later", () => {
    const decided = (day: "2026-01-12" | "2026-01-13") =>
      readOut(contactDecision, [fact("contact", "2026-01-09", { decided: day })], "2026-01-20"); // prettier-ignore
    assert.deepEqual(decided("2026-01-12"), [
      "contact-decision due 2026-01-12: met",
    ]);
    assert.deepEqual(decided("2026-01-13"), [
      "contact-decision due 2026-01-12: met late",
    ]);
  });

  test("is overdue while nobody decides", () => {
    assert.deepEqual(
      readOut(contactDecision, [fact("contact", "2026-01-09", {})], "2026-03-01"), // prettier-ignore
      ["contact-decision due 2026-01-12: overdue"],
    );
  });
});

suite("referral-decision", () => {
  test("is due one working day after receipt", () => {
    const referral = fact("referral", "2026-01-05", { decided: "2026-01-06" });
    assert.deepEqual(readOut(referralDecision, [referral], "2026-01-06"), [
      "referral-decision due 2026-01-06: met",
    ]);
  });

  test("leaves out bank holidays: of Thursday before Easter, on Tuesday after", () => {
    const referral = fact("referral", "2026-04-02", {});
    assert.deepEqual(readOut(referralDecision, [referral], "2026-04-02"), [
      "referral-decision due 2026-04-07: running",
    ]);
  });

  test("does not start from a return, which holds no decision", () => {
    const referral = fact("referral", "2026-01-05", { source: "cin-census" });
    assert.deepEqual(readOut(referralDecision, [referral], "2026-02-01"), []);
  });
});

suite("referral-allocation", () => {
  const accepted = fact("referral", "2026-01-05", {
    decided: "2026-01-06",
    outcome: "assessment",
  });
  const allocated = (on: "2025-11-01" | "2026-01-08", registered = true) =>
    fact("allocation", on, {
      role: "accountable",
      registered,
      practitioner: "worker",
    });

  test("is met by a registered accountable worker, one working day after the decision", () => {
    assert.deepEqual(
      readOut(referralAllocation, [accepted, allocated("2026-01-08")], "2026-01-09"), // prettier-ignore
      ["referral-allocation due 2026-01-07: met late"],
    );
  });

  test("is met at once where the child has a worker already", () => {
    assert.deepEqual(
      readOut(referralAllocation, [allocated("2025-11-01"), accepted], "2026-01-06"), // prettier-ignore
      ["referral-allocation due 2026-01-07: met"],
    );
  });

  test("is not met by somebody unregistered, and not asked of a referral not accepted", () => {
    assert.deepEqual(
      readOut(referralAllocation, [accepted, allocated("2026-01-08", false)], "2026-01-09"), // prettier-ignore
      ["referral-allocation due 2026-01-07: overdue"],
    );
    const refused = fact("referral", "2026-01-05", {
      decided: "2026-01-06",
      outcome: "no further action",
    });
    assert.deepEqual(readOut(referralAllocation, [refused], "2026-02-01"), []);
  });
});

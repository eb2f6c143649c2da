import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { fact, lookedAfter, readOut, supervised } from "../test-lives.ts";
import {
  careLeaverSupervision,
  inNeedSupervision,
  protectionSupervision,
} from "./supervision.ts";

suite("sup-child-cp", () => {
  const plan = fact("child protection plan", "2026-01-05", {
    until: "2026-02-10",
  });

  test("every four weeks while there is a protection plan", () => {
    assert.deepEqual(readOut(
        protectionSupervision,
        [plan, supervised("2026-01-30")],
        "2026-02-01",
      ),
      [
        "sup-child-cp due 2026-02-02: met",
        "sup-child-cp due 2026-02-27: running",
      ],); // prettier-ignore
  });

  test("one chain where the child comes into care from the plan", () => {
    const facts = [plan, lookedAfter("2026-02-10"), supervised("2026-01-30")];
    assert.deepEqual(readOut(protectionSupervision, facts, "2026-02-20"), [
      "sup-child-cp due 2026-02-02: met",
      "sup-child-cp due 2026-02-27: running",
    ]);
  });

  test("a manager’s direction is not supervision", () => {
    const direction = fact("oversight", "2026-01-30", {
      oversightKind: "case direction",
    });
    assert.deepEqual(readOut(protectionSupervision, [plan, direction], "2026-02-03"), [
      "sup-child-cp due 2026-02-02: overdue",
    ]); // prettier-ignore
  });
});

suite("sup-child-cin", () => {
  const plan = fact("child in need plan", "2026-01-05", {});

  test("every six weeks while in need", () => {
    assert.deepEqual(readOut(inNeedSupervision, [plan], "2026-02-01"), [
      "sup-child-cin due 2026-02-16: running",
    ]);
  });

  test("counts from the last supervision", () => {
    assert.deepEqual(readOut(inNeedSupervision, [plan, supervised("2026-02-02")], "2026-02-03"), [
      "sup-child-cin due 2026-02-16: met",
      "sup-child-cin due 2026-03-16: running",
    ]); // prettier-ignore
  });

  test("does not start from a census alone", () => {
    const returned = { ...plan, source: "cin-census" as const };
    assert.deepEqual(readOut(inNeedSupervision, [returned], "2026-03-01"), []);
  });
});

suite("sup-cl", () => {
  const leaver = (status: string) =>
    fact("care leaver status", "2026-01-05", { status, acceptsService: true });

  test("every eight weeks, also of an adult", () => {
    assert.deepEqual(readOut(careLeaverSupervision, [leaver("former relevant")], "2026-02-01", { born: "2006-01-01" }), [
      "sup-cl due 2026-03-02: running",
    ]); // prettier-ignore
  });

  test("is met by supervision", () => {
    assert.deepEqual(readOut(careLeaverSupervision, [leaver("relevant"), supervised("2026-03-02")], "2026-03-03"), [
      "sup-cl due 2026-03-02: met",
      "sup-cl due 2026-04-27: running",
    ]); // prettier-ignore
  });

  test("is not asked of a child who is still looked after", () => {
    assert.deepEqual(readOut(careLeaverSupervision, [leaver("eligible")], "2026-06-01"), []); // prettier-ignore
  });
});

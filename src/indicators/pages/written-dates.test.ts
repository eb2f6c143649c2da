import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { boxDay, writtenDay, writtenMoment } from "./written-dates.ts";

suite("Days and moments as people write them", () => {
  test("a day in the order of an address or of a form", () => {
    assert.equal(writtenDay("2026-03-31"), "2026-03-31");
    assert.equal(writtenDay(" 31/3/2026 "), "2026-03-31");
    assert.equal(writtenDay("1.4.2026"), "2026-04-01");
    for (const text of ["", "31/2/2026", "31/3", "3/31/2026", "1/2/3/2026"])
      assert.equal(writtenDay(text), undefined, text);
    assert.equal(boxDay("2026-03-31"), "31/3/2026");
  });

  test("a bare day means its end in London, whatever the clocks do", () => {
    assert.equal(writtenMoment("31/12/2025"), "2025-12-31T23:59:59.999999Z");
    assert.equal(writtenMoment("2026-06-30"), "2026-06-30T22:59:59.999999Z");
  });

  test("a day with a time is London's", () => {
    assert.equal(writtenMoment("31/12/2025 9:05"), "2025-12-31T09:05:00.000Z");
    assert.equal(writtenMoment("2026-06-30T14:30"), "2026-06-30T13:30:00.000Z");
  });

  test("an exact instant stays as our own links wrote it, to the microsecond", () => {
    for (const text of [
      "2026-06-30T13:30:00.123456Z",
      "2026-06-30 13:30:00.1+00",
      "2026-06-30 14:30:00+01",
    ])
      assert.equal(writtenMoment(text), text);
  });

  test("what no database would take is not a moment", () => {
    for (const text of [
      "now",
      "-infinity",
      "2026-02-30T10:00:00Z",
      "2026-06-30T25:00:00Z",
      "2026-06-30T10:00:00+99",
      "31/12/2025 24:00",
    ])
      assert.equal(writtenMoment(text), undefined, text);
  });
});

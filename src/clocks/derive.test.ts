import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Day } from "#kernel/day.ts";
import { type Clock, defineDuty, withLocalChoices } from "./clock.ts";
import { derive } from "./derive.ts";
import { deed } from "./life.ts";
import { fact, lifeWith, readOut, seen } from "./test-lives.ts";

const clock = (key: string, within: NonNullable<Clock["within"]>): Clock => ({
  key,
  title: key,
  within,
  source: "local practice standard",
  confidence: "choice",
  inForce: { from: "2000-01-01" },
  answers: "social worker",
});

/** Visits while a plan lasts, the first and then every four weeks. */
const visits = (...clocks: [Clock, ...Clock[]]) =>
  defineDuty({
    title: "Visits",
    clocks,
    repeats: true,
    trigger: "the plan began on {day}",
    event: "visit",
    runs: (life) =>
      life.of("child in need plan").map((plan) => ({
        trigger: plan.id,
        from: plan.on,
        ...(plan.until ? { until: plan.until } : {}),
        ...(plan.coveredTo
          ? { cover: { coveredFrom: plan.coveredFrom!, coveredTo: plan.coveredTo } } // prettier-ignore
          : {}),
      })),
    deeds: (life) => life.of("visit").map((visit) => deed(visit)),
  });

const monthly = visits(clock("visit", "4 weeks"));
const plan = (on: Day, until?: Day) =>
  fact("child in need plan", on, until ? { until } : {});

suite("recurring duties", () => {
  const unseen = [plan("2026-01-01")];

  test("nobody visits from 1 January: by 30 June five were missed and one is overdue", () => {
    assert.deepEqual(readOut(monthly, unseen, "2026-06-30"), [
      "visit due 2026-01-29: missed",
      "visit due 2026-02-26: missed",
      "visit due 2026-03-26: missed",
      "visit due 2026-04-23: missed",
      "visit due 2026-05-21: missed",
      "visit due 2026-06-18: overdue",
    ]);
  });

  test("on 16 July, when the next falls due, six were missed", () => {
    const states = readOut(monthly, unseen, "2026-07-16");
    assert.equal(states.filter((each) => each.endsWith("missed")).length, 6);
    assert.equal(states.at(-1), "visit due 2026-07-16: running");
  });

  test("a visit on 10 July meets the sixth late, and the next is due on 7 August", () => {
    const states = readOut(
      monthly,
      [...unseen, seen("2026-07-10")],
      "2026-07-16",
    );
    assert.deepEqual(states.slice(-2), [
      "visit due 2026-06-18: met late",
      "visit due 2026-08-07: running",
    ]);
  });

  test("a visit on the very day the next falls due meets the next, and the one before was missed", () => {
    assert.deepEqual(
      readOut(monthly, [plan("2026-01-01"), seen("2026-02-26")], "2026-03-01"),
      [
        "visit due 2026-01-29: missed",
        "visit due 2026-02-26: met",
        "visit due 2026-03-26: running",
      ],
    );
  });

  test("an early visit brings the next forward", () => {
    assert.deepEqual(
      readOut(monthly, [plan("2026-01-01"), seen("2026-01-08")], "2026-01-31"),
      ["visit due 2026-01-29: met", "visit due 2026-02-05: running"],
    );
  });

  test("visits whose intervals end on one day ask for one thing, still asked", () => {
    const tenDays = visits(clock("visit", "10 working days"));
    // Sat 10 and Sun 11 January 2026: ten working days after either is Fri 23 January.
    const facts = [plan("2026-01-05"), seen("2026-01-10"), seen("2026-01-11")];
    assert.deepEqual(readOut(tenDays, facts, "2026-01-12"), [
      "visit due 2026-01-19: met",
      "visit due 2026-01-23: running",
    ]);
  });

  test("after a first that was missed comes the second clock’s interval", () => {
    const duty = visits(clock("first", "1 week"), clock("next", "4 weeks"));
    assert.deepEqual(readOut(duty, [plan("2026-01-01")], "2026-02-06"), [
      "first due 2026-01-08: missed",
      "next due 2026-02-05: overdue",
    ]);
  });
});

suite("the end of a duty", () => {
  test("ending while one is overdue leaves it missed", () => {
    const facts = [plan("2026-01-01", "2026-02-10")];
    assert.deepEqual(readOut(monthly, facts, "2026-02-09"), [
      "visit due 2026-01-29: overdue",
    ]);
    assert.deepEqual(readOut(monthly, facts, "2026-02-10"), [
      "visit due 2026-01-29: missed",
    ]);
  });

  test("ending before the due day cancels what is open and leaves what was met", () => {
    const facts = [plan("2026-01-01", "2026-02-10"), seen("2026-01-20")];
    assert.deepEqual(readOut(monthly, facts, "2026-03-01"), [
      "visit due 2026-01-29: met",
      "visit due 2026-02-17: cancelled",
    ]);
  });

  test("a visit on the last day counts, one the day after meets nothing", () => {
    const ends = plan("2026-01-01", "2026-02-10");
    assert.equal(
      readOut(monthly, [ends, seen("2026-02-10")], "2026-03-01")[0],
      "visit due 2026-01-29: met late",
    );
    assert.deepEqual(
      readOut(monthly, [ends, seen("2026-02-11")], "2026-03-01"),
      ["visit due 2026-01-29: missed"],
    );
  });

  test("the eighteenth birthday ends a child’s duties, and still counts itself", () => {
    const grown = { born: "2008-02-10" } as const;
    const facts = [plan("2026-01-01"), seen("2026-02-10")];
    assert.deepEqual(readOut(monthly, facts, "2026-06-01", grown), [
      "visit due 2026-01-29: met late",
      "visit due 2026-03-10: cancelled",
    ]);
  });

  test("a child’s death ends every duty", () => {
    const facts = [plan("2026-01-01")];
    assert.deepEqual(
      readOut(monthly, facts, "2026-02-01", { died: "2026-01-15" }),
      ["visit due 2026-01-29: cancelled"],
    );
  });
});

suite("the rule that judges", () => {
  const changed = withLocalChoices(
    [monthly],
    [{ clock: "visit", from: "2026-02-01", within: "2 weeks" }],
  );

  test("a chain that runs when the rule changes keeps the old one", () => {
    assert.deepEqual(readOut(changed, [plan("2026-01-01"), seen("2026-02-20")], "2026-02-25"), [
      "visit due 2026-01-29: met late",
      "visit due 2026-03-20: running",
    ]); // prettier-ignore
  });

  test("a duty triggered from that day has the new one", () => {
    assert.deepEqual(readOut(changed, [plan("2026-02-01")], "2026-02-10"), [
      "visit due 2026-02-15: running",
    ]);
  });

  test("a rule no longer in force starts nothing", () => {
    const ended = clock("visit", "4 weeks");
    ended.inForce = { from: "2000-01-01", until: "2025-12-31" };
    assert.deepEqual(readOut(visits(ended), [plan("2026-01-01")], "2026-06-01"), []); // prettier-ignore
  });
});

suite("waivers", () => {
  const waived = fact("waiver", "2026-02-02", {
    clock: "visit",
    trigger: "child in need plan 2026-01-01",
    due: "2026-01-29",
  });

  test("a waiver counts from its day; the chain goes on", () => {
    const facts = [plan("2026-01-01"), waived];
    assert.deepEqual(readOut(monthly, facts, "2026-02-01"), [
      "visit due 2026-01-29: overdue",
    ]);
    assert.deepEqual(readOut(monthly, facts, "2026-03-01"), [
      "visit due 2026-01-29: waived",
      "visit due 2026-02-26: overdue",
    ]);
  });

  test("withdrawn, it leaves the obligation as it was", () => {
    assert.equal(
      readOut(monthly, [plan("2026-01-01")], "2026-03-01")[0],
      "visit due 2026-01-29: missed",
    );
  });
});

suite("what returns cover", () => {
  const returned = (on: Day, until?: Day) =>
    fact("child in need plan", on, {
      coveredFrom: "2025-04-01",
      coveredTo: "2026-03-31",
      source: "cin-census",
      ...(until ? { until } : {}),
    });
  const visited = (on: Day) =>
    fact("visit", on, { seen: true, byLeadOrDeputy: true, source: "cin-census" }); // prettier-ignore

  test("what is open after the last covered day is not known; within cover it is judged", () => {
    const facts = [returned("2026-03-01"), visited("2026-03-20")];
    assert.deepEqual(readOut(monthly, facts, "2026-03-31"), [
      "visit due 2026-03-29: met",
      "visit due 2026-04-17: running",
    ]);
    assert.deepEqual(readOut(monthly, facts, "2026-06-01"), [
      "visit due 2026-03-29: met",
      "visit due 2026-04-17: not known",
    ]);
  });

  test("what was overdue when cover ended was late whatever came after, and begins no next", () => {
    assert.deepEqual(readOut(monthly, [returned("2026-02-20")], "2026-09-01"), [
      "visit due 2026-03-20: overdue",
    ]);
  });

  test("a chain older than cover runs from its first event in cover", () => {
    const facts = [returned("2024-01-01"), visited("2025-03-30"), visited("2025-05-01")]; // prettier-ignore
    assert.deepEqual(readOut(monthly, facts, "2025-05-20"), [
      "visit due 2025-05-29: running",
    ]);
    assert.deepEqual(readOut(monthly, [returned("2024-01-01")], "2026-01-01"), []); // prettier-ignore
  });

  test("an end after the last covered day is not seen", () => {
    const facts = [returned("2026-03-01", "2026-04-10"), visited("2026-03-20")];
    assert.equal(
      readOut(monthly, facts, "2026-06-01").at(-1),
      "visit due 2026-04-17: not known",
    );
  });

  test("once the record itself tells of the duty, cover bounds it no more", () => {
    const facts = [returned("2026-03-01"), seen("2026-04-20")];
    assert.deepEqual(readOut(monthly, facts, "2026-04-25"), [
      "visit due 2026-03-29: met late",
      "visit due 2026-05-18: running",
    ]);
  });
});

suite("keys", () => {
  test("two runs that come to one key make one obligation", () => {
    const twice = defineDuty({
      ...monthly,
      runs: (life) => [...monthly.runs(life), ...monthly.runs(life)],
    });
    assert.deepEqual(readOut(twice, [plan("2026-01-01")], "2026-01-20"), [
      "visit due 2026-01-29: running",
    ]);
  });
});

suite("what cannot be counted", () => {
  const inDays = visits(clock("visit", "10 working days"));

  test("beyond the listed bank holidays nothing is guessed, and the reason is given", () => {
    const { obligations, gaps } = derive(
      [inDays],
      lifeWith([plan("1970-01-01")]),
      "2026-01-01",
    );
    assert.deepEqual(obligations, []);
    assert.match(gaps.join(), /^visit: Bank holidays are listed from/);
  });
});

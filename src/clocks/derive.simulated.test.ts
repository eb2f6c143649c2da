/** The rule of recurring duties, walked naively from day to day, against the engine on random histories. */
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { addDays, daysBetween, type Day } from "#kernel/day.ts";
import { after, type Span } from "#kernel/span.ts";
import { type Clock, defineDuty } from "./clock.ts";
import { derive } from "./derive.ts";
import { deed } from "./life.ts";
import { stateOf, type State } from "./state.ts";
import { fact, lifeWith } from "./test-lives.ts";

const start: Day = "2026-01-01";
const horizon: Day = "2026-10-31";

type History = {
  spans: [Span, ...Span[]];
  from: number;
  until?: number;
  visits: number[];
  cover?: { from: number; to: number };
  born?: number;
};

const spans: Span[] = ["10 working days", "2 weeks", "20 working days", "6 weeks", "1 month", "3 months"]; // prettier-ignore
const anyDay = fc.integer({ min: 0, max: 300 });
const history: fc.Arbitrary<History> = fc
  .record(
    {
      spans: fc.array(fc.constantFrom(...spans), {
        minLength: 1,
        maxLength: 3,
      }),
      from: fc.integer({ min: 0, max: 60 }),
      length: fc.integer({ min: 0, max: 240 }),
      visits: fc.uniqueArray(anyDay, { maxLength: 14 }),
      cover: fc.record({ from: fc.integer({ min: 0, max: 80 }), length: anyDay }), // prettier-ignore
      born: anyDay,
    },
    { requiredKeys: ["spans", "from", "visits"] },
  )
  .map(({ spans, length, cover, ...rest }) => ({
    ...rest,
    spans: spans as [Span, ...Span[]],
    visits: rest.visits.toSorted((a, b) => a - b),
    ...(length === undefined ? {} : { until: rest.from + length }),
    ...(cover ? { cover: { from: cover.from, to: cover.from + cover.length } } : {}), // prettier-ignore
  }));

const day = (number: number): Day => addDays(start, number);

/** The engine's answer: `clock due: state` of what existed on the day. */
function derived(life: History, asAt: Day): string[] {
  const [first, ...later] = life.spans.map((within, index): Clock => ({
    key: `clock ${index}`,
    title: "Clock",
    within,
    source: "local practice standard",
    confidence: "choice",
    inForce: { from: "2000-01-01" },
    answers: "social worker",
  }));
  const duty = defineDuty({
    title: "Visits",
    clocks: [first!, ...later],
    repeats: true,
    trigger: "the plan began on {day}",
    event: "visit",
    runs: ({ of }) =>
      of("child in need plan").map(({ id, on, until }) => ({
        trigger: id,
        from: on,
        ...(until ? { until } : {}),
        ...(life.cover
          ? { cover: { coveredFrom: day(life.cover.from), coveredTo: day(life.cover.to) } } // prettier-ignore
          : {}),
      })),
    deeds: ({ of }) => of("visit").map((visit) => deed(visit)),
  });
  const source = life.cover ? "cin-census" : "record";
  const facts = [
    fact("child in need plan", day(life.from), {
      source,
      ...(life.until === undefined ? {} : { until: day(life.until) }),
    }),
    ...life.visits.map((visit) =>
      fact("visit", day(visit), { seen: true, byLeadOrDeputy: true, source }),
    ),
  ];
  const born = life.born === undefined ? {} : { born: turning18(life.born) };
  return derive([duty], lifeWith(facts, born), horizon)
    .obligations.filter(({ began }) => began <= asAt)
    .map((each) => `${each.clock} ${each.due}: ${stateOf(each, asAt)}`)
    .sort();
}

/** 1 January to 28 October 2026 are days of 2008 too, as far as birthdays go. */
const turning18 = (number: number): Day => `2008${day(number).slice(4)}` as Day;

/** Nothing but the words of the rule: what is open each morning, what the day brings, what is open at night. */
function walked(life: History, asAt: Day): string[] {
  const last = Math.min(life.until ?? Infinity, life.born ?? Infinity);
  const covers = life.cover ?? { from: -Infinity, to: Infinity };
  const said: [string, State][] = [];
  let open: { nth: number; due: Day; began: Day; fresh: boolean } | undefined;
  let waits = life.from < covers.from;
  const interval = (nth: number) =>
    life.spans[Math.min(nth, life.spans.length - 1)]!;
  const ask = (nth: number, from: Day, fresh: boolean) => {
    open = { nth, due: after(from, interval(nth))!, began: from, fresh };
  };
  const nameOf = ({ nth, due }: { nth: number; due: Day }) =>
    `clock ${Math.min(nth, life.spans.length - 1)} ${due}`;

  for (let now = life.from; now <= daysBetween(start, asAt); now++) {
    const today = day(now);
    if (now > last) return closing(said);
    if (now === life.from && !waits) ask(0, today, true);
    // The next obligation falls due and this one is still open: missed, and the next takes its place.
    if (open && now <= covers.to) {
      const next = after(open.due, interval(open.nth + 1))!;
      if (today === next) {
        said.push([nameOf(open), "missed"]);
        open = { nth: open.nth + 1, due: today, began: today, fresh: true };
      }
    }
    const seen = life.visits.includes(now) && now >= covers.from && now <= covers.to; // prettier-ignore
    if (seen && waits) {
      waits = false;
      ask(life.spans.length - 1, today, false);
    } else if (seen && open && (open.fresh || today > open.began)) {
      const met = open;
      ask(met.nth + 1, today, false);
      // Two visits whose intervals end on one day are one promise, still asked.
      if (nameOf(open) === nameOf(met)) open.began = met.began;
      else said.push([nameOf(met), today <= met.due ? "met" : "met late"]);
    }
    if (open && now === last) {
      const unseen = now > covers.to && open.due > day(covers.to);
      if (!unseen)
        said.push([nameOf(open), open.due <= today ? "missed" : "cancelled"]);
      else said.push([nameOf(open), "not known"]);
      open = undefined;
    }
  }
  if (open) {
    const unseen = covers.to !== Infinity && open.due > day(covers.to) && asAt > day(covers.to); // prettier-ignore
    said.push([nameOf(open), unseen ? "not known" : open.due < asAt ? "overdue" : "running"]); // prettier-ignore
  }
  return closing(said);
}

const closing = (said: [string, State][]) =>
  said.map(([name, state]) => `${name}: ${state}`).sort();

suite("recurring duties, walked day by day", () => {
  test("the engine says of random histories what the rule says, as at any day", () => {
    fc.assert(
      fc.property(history, anyDay, (life, asAt) => {
        assert.deepEqual(derived(life, day(asAt)), walked(life, day(asAt)));
      }),
      { numRuns: 3000, seed: 20260101 },
    );
  });
});

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { addDays, type Day } from "#kernel/day.ts";
import { testDatabase } from "#platform/test-database.ts";
import type { Obligation } from "./clock.ts";
import { stateOf } from "./state.ts";

const database = await testDatabase();

const day = fc.integer({ min: 0, max: 9 }).map((n) => addDays("2026-01-01", n));
const maybe = fc.option(day, { nil: undefined });
const cases = fc.record({
  due: day,
  met: maybe,
  metLate: fc.boolean(),
  closed: maybe,
  waived: maybe,
  unknownFrom: maybe,
  asAt: day,
});

suite("the state of an obligation", () => {
  test("is the same in the database and here", async () => {
    const sample = fc.sample(cases, { numRuns: 2000, seed: 7 });
    const listed = sample.map(
      (each) =>
        `(${[
          each.due,
          each.met,
          each.met && each.metLate,
          each.closed,
          each.waived,
          each.unknownFrom,
          each.asAt,
        ]
          .map((value) => (value === undefined ? "null" : `'${value}'`))
          .join()})`,
    );
    const { rows } = await database.withConnection((connection) =>
      connection.query<{ state: string }>(
        `select platform.state(due::date, met::date, late::boolean, closed::date, waived::date, unknown::date, as_at::date) as state
           from (values ${listed.join()}) as given (due, met, late, closed, waived, unknown, as_at)`,
      ),
    );
    for (const [index, { asAt, met, metLate, ...each }] of sample.entries())
      assert.equal(
        stateOf(
          obligation({ ...each, ...(met ? { met, metLate } : {}) }),
          asAt,
        ),
        rows[index]?.state,
        JSON.stringify(sample[index]),
      );
  });
});

type Given = { [Name in keyof Obligation]?: Obligation[Name] | undefined };

const obligation = ({ due = "2026-01-01" as Day, ...more }: Given) =>
  ({
    clock: "any",
    trigger: "any",
    triggered: due,
    began: due,
    due,
    ...more,
  }) as Obligation;

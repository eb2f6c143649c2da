import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Instant } from "#kernel/london.ts";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { figure } from "./ask.ts";
import { behind } from "./behind.store.ts";
import { definition, indicators } from "./definitions.ts";
import type { Figure } from "./figure.ts";
import { type Breakdown, type Indicator, breakdowns } from "./indicator.ts";
import { monthsTo, overview } from "./over-time.ts";
import { liveLives } from "./populations/test-lives.ts";
import { worldOf } from "./populations/test-world.ts";
import { countedOver } from "./question.ts";
import { type GroupKey, type Row, type RowOrder, groupKeys } from "./row.ts";
import { rowsOf } from "./rows.store.ts";

const march = { from: "2024-03-01", to: "2024-03-31" } as const;
const question = { ...march, asAt: "2024-04-15" } as const;

const clocks = [...new Set(indicators.flatMap((each) => each.clocks ?? []))];
const database = await testDatabase();
const world = worldOf(database, await testAuthority(database));
await liveLives(world, clocks);

/** Everything about one indicator in one snapshot. */
const everything = (indicator: Indicator) =>
  world.ask(async (db) => {
    const { key } = indicator;
    const { authority } = world;
    const whole = await figure(key, question, db, authority);
    const split = new Map<Breakdown, Figure>();
    for (const by of breakdowns)
      split.set(by, await figure(key, { ...question, by }, db, authority));
    const rows = await rowsOf(key, question, db, world);
    return { whole, split, rows };
  });

/** How many rows a figure's counts speak of. */
const rowsIn = (
  { unit }: Indicator,
  {
    numerator,
    denominator,
    excluded,
  }: Pick<Figure, "numerator" | "denominator" | "excluded">,
) =>
  (unit === "share" ? denominator! : numerator!) +
  Object.values(excluded).reduce((sum, count) => sum + count, 0);

const isIn: Readonly<Record<GroupKey, (row: Row) => boolean>> = {
  all: ({ leftOut }) => leftOut === null,
  counted: ({ leftOut, counted }) => leftOut === null && counted,
  not: ({ leftOut, counted }) => leftOut === null && !counted,
  "left-out": ({ leftOut }) => leftOut !== null,
};

/** Descending; what has no value last, and what is equal as it was. */
function inOrder(rows: readonly Row[], by: string): Row[] {
  const keyOf = ({ child, parts, drill }: Row) =>
    by === "child"
      ? (child.name || child.laChildId).toLowerCase()
      : by === "number"
        ? child.laChildId
        : (Object.entries({ ...drill, ...parts }).find(
            ([name]) => name === by,
          )?.[1] ?? null);
  return rows.toSorted((one, other) => {
    const [first, second] = [keyOf(one), keyOf(other)];
    if (first === null || second === null)
      return Number(first === null) - Number(second === null);
    return first < second ? 1 : first > second ? -1 : 0;
  });
}

suite("Every indicator", () => {
  for (const indicator of indicators) {
    const { key, unit } = indicator;
    test(`${key}: a figure is its rows, and its parts are the whole`, async () => {
      const { whole, split, rows } = await everything(indicator);
      assert.equal(whole.dataLoaded, true);
      const asked = rowsIn(indicator, whole);
      assert.ok(asked > 0, "the test world has something to count");
      assert.equal(asked, rows.shown.length + rows.notShown);
      const staying = rows.shown.filter(({ leftOut }) => leftOut === null);
      assert.equal(
        whole.numerator,
        staying.filter(({ counted }) => counted).length,
      );
      if (unit === "share") assert.ok(whole.numerator! <= whole.denominator!);
      assert.equal(
        whole.children,
        new Set(rows.shown.map(({ child }) => child.id)).size,
      );
      assert.equal(
        new Set(rows.shown.map(({ rowId }) => rowId)).size,
        rows.shown.length,
      );
      for (const [by, found] of split) {
        if (unit === "rate" || !indicator.breakdowns.includes(by)) {
          assert.ok(found.cannot, `${key} by ${by} says why not`);
          assert.equal(found.by, undefined);
          continue;
        }
        assert.equal(found.cannot, undefined);
        const sum = (
          of: (
            part: Figure["by"] extends readonly (infer Part)[] | undefined
              ? Part
              : never,
          ) => number,
        ) => found.by!.reduce((total, part) => total + of(part), 0);
        assert.equal(
          sum(({ numerator }) => numerator!),
          whole.numerator,
        );
        assert.equal(
          sum((part) => rowsIn(indicator, part)),
          asked,
        );
        for (const { part, label, ...counts } of found.by!) {
          const some = await world.ask((db) =>
            rowsOf(key, { ...question, by, part }, db, world),
          );
          assert.equal(some.shown.length, rowsIn(indicator, counts));
          for (const row of some.shown) assert.equal(row.parts[by], label);
        }
      }
    });
  }

  for (const { key, breakdowns: splits, drill } of indicators)
    test(`${key}: pages of a group, in any order, are its rows`, async () => {
      await world.ask(async (db) => {
        const whole = await rowsOf(key, question, db, world);
        const pass = {
          indicators: [definition(key)] as const,
          authority: world.authority,
          asAt: question.asAt,
          periods: [countedOver(definition(key), { n: 1, ...march })],
        };
        const groups = await behind(db, pass);
        for (const group of groupKeys) {
          const own = whole.shown.filter(isIn[group]);
          assert.deepEqual(groups[group], {
            rows: own.length,
            children: new Set(own.map(({ child }) => child.id)).size,
          });
          const size = Math.max(1, Math.ceil(own.length / 3));
          const pages = async (order?: RowOrder) => {
            const found: Row[] = [];
            for (let from = 0; from < own.length; from += size)
              found.push(
                ...(
                  await rowsOf(
                    key,
                    {
                      ...question,
                      group,
                      page: { from, size },
                      ...(order && { order }),
                    },
                    db,
                    world,
                  )
                ).shown,
              );
            return found;
          };
          assert.deepEqual(await pages(), own);
          for (const by of [
            "child",
            "number",
            ...splits,
            ...Object.keys(drill),
          ])
            assert.deepEqual(
              await pages({ by, order: "descending" }),
              inOrder(own, by),
              by,
            );
        }
      });
    });

  test("two dozen months at once say what each month says by itself", async () => {
    const all = await world.ask((db) =>
      overview(24, { asAt: "2024-04-15" }, db, world.authority),
    );
    for (const { key } of indicators) {
      const months = all.get(key)!;
      assert.equal(months.length, 24);
      for (const month of months.slice(-3)) {
        const alone = await world.ask((db) =>
          figure(
            key,
            { from: month.from, to: month.to, asAt: "2024-04-15" },
            db,
            world.authority,
          ),
        );
        const { children: _, ...same } = alone;
        assert.deepEqual(month, same, `${key} ${month.from}`);
      }
    }
  });

  test("a month counted with the months beside it, split or whole, is what it is by itself", async () => {
    const months = monthsTo("2024-04-15", 25);
    for (const { key } of indicators)
      for (const by of [undefined, ...breakdowns]) {
        const asked = { ...question, ...(by && { by }) };
        const [alone, beside] = await world.ask((db) =>
          Promise.all([
            figure(key, asked, db, world.authority),
            figure(key, asked, db, world.authority, months),
          ]),
        );
        assert.deepEqual(beside, alone, `${key} by ${by}`);
      }
  });

  test("the same question gives the same answer for ever, whatever is written after", async () => {
    const answer = ({ key }: Indicator, known?: Instant) =>
      world.ask(
        async (db, at) => ({
          at,
          whole: await figure(key, question, db, world.authority),
          rows: await rowsOf(key, question, db, world),
        }),
        known,
      );
    const before = await Promise.all(indicators.map((each) => answer(each)));
    await liveLives(world, clocks);
    let moved = 0;
    for (const [index, indicator] of indicators.entries()) {
      const then = before[index]!;
      const again = await answer(indicator, then.at);
      assert.deepEqual({ ...again, at: then.at }, then, indicator.key);
      const now = await answer(indicator);
      if (now.whole.numerator !== then.whole.numerator) moved += 1;
    }
    assert.ok(moved > indicators.length / 2, "the later writes did count");
  });
});

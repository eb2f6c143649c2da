import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { sampleTest } from "#platform/sample-files.ts";
import { council } from "./council.ts";
import { assertCounts, assertFaultsFound, linesIn } from "./faults.ts";
import { type Child, childrenOf } from "./looked-after.ts";
import { figuresOf } from "./looked-after-figures.ts";
import { lookedAfterReviews, reviewsOwed } from "./reviews.ts";

type Council = Awaited<ReturnType<typeof council>>;
const years = [2018, 2019, 2020];

/** Reviews as the commands list them and as they are counted by hand: none more, none fewer, none otherwise. */
async function assertReviews(
  { obligations }: Council,
  children: ReadonlyMap<string, Child>,
  asAt: string,
) {
  const lines: string[] = [];
  for (const clock of ["cla-review-1", "cla-review-2", "cla-review-n"])
    for (const { child, trigger, due, met, state } of await obligations(
      "--clock",
      clock,
    ))
      lines.push([child, clock, trigger, due, met, state].join(" "));
  const plainly = [...children].flatMap(([id, child]) =>
    child.care.flatMap((period) =>
      reviewsOwed(lookedAfterReviews, period, child, asAt).map(
        ({ clock, trigger, due, met, state }) =>
          [id, clock, trigger, due, met, state].join(" "),
      ),
    ),
  );
  assert.deepEqual(lines.toSorted(), plainly.toSorted());
  assert.ok(lines.length > 1500);
}

async function assertFigures(
  { figure }: Council,
  children: ReadonlyMap<string, Child>,
  year: number,
  asAt: string,
) {
  const [from, to] = [`${year - 1}-04-01`, `${year}-03-31`];
  for (const [key, counted] of Object.entries(
    figuresOf(children, from, to, asAt),
  )) {
    const { numerator, denominator } = await figure(key, from, to);
    assert.deepEqual(
      { numerator, denominator },
      counted,
      `${key} in the collection to ${to}`,
    );
  }
}

async function allThatIsKnown({ obligations, figure }: Council) {
  const figures = [];
  for (const year of years)
    for (const key of [
      "cic-n",
      "cic-starts",
      "cic-ends",
      "stability-3",
      "cic-reviews-q",
      "cl-n",
    ])
      figures.push({
        ...(await figure(
          key,
          `${year - 1}-04-01`,
          `${year}-03-31`,
          "--by",
          "age band",
        )),
        knownAt: "",
      });
  return { owed: await obligations(), figures };
}

sampleTest(
  "three years come to the same in either order, and to what is counted plainly",
  async (samples) => {
    const folder = join(samples, "ssda903/three-years");
    const filesOf = (year: number) =>
      readdirSync(folder)
        .filter((name) => name.startsWith(String(year - 1)))
        .map((name) => join(folder, name));
    const [forwards, backwards] = [await council(), await council()];
    for (const year of years) {
      const { ok, files } = await forwards.take(...filesOf(year));
      assert.ok(ok);
      assertCounts(files, linesIn);
    }
    for (const year of years.toReversed())
      assert.ok((await backwards.take(...filesOf(year))).ok);
    assert.deepEqual(
      await allThatIsKnown(backwards),
      await allThatIsKnown(forwards),
    );

    const children = childrenOf(folder, (name) => Number(name.slice(0, 4)) + 1);
    await assertReviews(forwards, children, "2020-03-31");
    for (const year of years)
      await assertFigures(forwards, children, year, "2020-03-31");

    for (const year of years) {
      const again = await forwards.take(...filesOf(year));
      assert.deepEqual([again.children.new, again.children.changed], [0, 0]);
    }
    assert.deepEqual(
      [(await forwards.rebuild()).changed, (await backwards.rebuild()).changed],
      [0, 0],
    );
  },
);

sampleTest(
  "one year is taken but for two files, with every planted fault, and counts as it does plainly",
  async (samples) => {
    const folder = join(samples, "ssda903/one-year");
    const here = await council();
    const { ok, files, children } = await here.take(folder);
    assert.equal(ok, false);
    assert.deepEqual(children, { new: 2675, changed: 0, unchanged: 0 });
    const [refused, taken] = [
      files.filter((file) => file.refused),
      files.filter((file) => !file.refused),
    ];
    assert.deepEqual(
      refused.map(({ path }) => basename(path)),
      ["fake_903.xml", "placed_for_adoption_errors.csv"],
    );
    assert.equal(taken.length, 12);
    assertCounts(taken, linesIn);
    const faults = files.map((file) =>
      assertFaultsFound(
        samples,
        `ssda903/one-year/${basename(file.path)}`,
        file,
      ),
    );
    assert.equal(
      faults.reduce((sum, each) => sum + each),
      15,
    );

    const plainly = childrenOf(folder, () => 2018);
    await assertReviews(here, plainly, "2018-03-31");
    await assertFigures(here, plainly, 2018, "2018-03-31");
    const again = await here.take(folder);
    assert.deepEqual(again.children, { new: 0, changed: 0, unchanged: 2675 });
    assert.equal((await here.rebuild()).changed, 0);
  },
);

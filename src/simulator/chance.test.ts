import assert from "node:assert/strict";
import { test } from "node:test";
import { isId } from "#kernel/id.ts";
import { chanceOf } from "./chance.ts";

const drawn = <Item>(count: number, draw: () => Item): Item[] =>
  Array.from({ length: count }, draw);
const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

test("the same seed and name turn out the same, others differently", () => {
  const shares = (seed: number, name: string) => {
    const chance = chanceOf(seed, "family").of(name, 3);
    return drawn(5, () => chance.share());
  };
  assert.deepEqual(shares(1, "visits"), shares(1, "visits"));
  assert.notDeepEqual(shares(1, "visits"), shares(2, "visits"));
  assert.notDeepEqual(shares(1, "visits"), shares(1, "plans"));
});

test("a branch does not feel what was drawn before it", () => {
  const one = chanceOf(7);
  const other = chanceOf(7);
  drawn(100, () => one.share());
  assert.equal(one.of("names").share(), other.of("names").share());
  assert.equal(one.id("child", 1), other.id("child", 1));
});

test("draws are even, and so are the first draws of many branches", () => {
  const along = chanceOf(1, "even");
  const across = chanceOf(1, "branches");
  let branch = 0;
  for (const draw of [() => along.share(), () => across.of(branch++).share()]) {
    const tenths = Array.from({ length: 10 }, () => 0);
    drawn(50_000, () => tenths[Math.floor(draw() * 10)]!++);
    // 5,000 expected, standard deviation 67: five of them either side.
    for (const count of tenths)
      assert.ok(Math.abs(count - 5000) < 335, `${count}`);
  }
});

test("ids are well formed and never the same for two names", () => {
  const chance = chanceOf(3, "borough");
  const ids = new Set(
    Array.from({ length: 50_000 }, (_, index) =>
      chance.of("family", index).id("child", index % 4),
    ),
  );
  assert.equal(ids.size, 50_000);
  for (const id of ids) assert.ok(isId(id), id);
});

test("weights, quantiles, counts and whole numbers are kept to", () => {
  const chance = chanceOf(11);
  const heads = drawn(20_000, () =>
    chance.weighted([
      ["often", 3],
      ["seldom", 1],
    ]),
  ).filter((side) => side === "often").length;
  assert.ok(Math.abs(heads / 20_000 - 0.75) < 0.02);

  const days = drawn(20_000, () =>
    chance.along([
      [0, 0],
      [0.5, 40],
      [1, 45],
    ]),
  );
  assert.ok(
    Math.abs(days.filter((day) => day < 40).length / 20_000 - 0.5) < 0.02,
  );
  assert.ok(Math.max(...days) <= 45 && Math.min(...days) >= 0);

  assert.ok(
    Math.abs(mean(drawn(20_000, () => chance.poisson(1.5))) - 1.5) < 0.05,
  );
  assert.ok(
    Math.abs(mean(drawn(2_000, () => chance.poisson(100))) - 100) < 1.2,
  );
  assert.deepEqual(
    new Set(drawn(1_000, () => chance.whole(2, 4))),
    new Set([2, 3, 4]),
  );
  assert.deepEqual(chance.shuffled([1, 2, 3, 4]).toSorted(), [1, 2, 3, 4]);
});

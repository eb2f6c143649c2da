import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { limitsOf, median, spc } from "./spc.ts";
import { assuranceOf, variationOf } from "./variation.ts";

const close = (actual: number, expected: number) =>
  assert.ok(
    Math.abs(actual - expected) < 1e-9,
    `${actual} should be ${expected}`,
  );

/** Ten, twelve, ten, twelve ...: mean 11, every range 2, so limits 11 ± 2.66 × 2 = 5.68 and 16.32. */
const steady = Array.from({ length: 12 }, (_, index) =>
  index % 2 === 0 ? 10 : 12,
);

suite("Limits", () => {
  test("are the mean and 2.66 times the average moving range either side", () => {
    const { mean, upper, lower } = limitsOf(steady);
    close(mean, 11);
    close(upper, 16.32);
    close(lower, 5.68);
  });

  test("leave out a range of 3.267 times the first average or more", () => {
    // Twelve points as above and a jump to 30. Ranges: eleven of 2, then |30 - 12| = 18.
    // First average (11 × 2 + 18) / 12 = 3.333; 3.267 times that is 10.89, so 18 goes.
    // Second average 2. Mean (6 × 10 + 6 × 12 + 30) / 13 = 162 / 13.
    const { mean, upper } = limitsOf([...steady, 30]);
    close(mean, 162 / 13);
    close(upper, 162 / 13 + 5.32);
  });

  test("keep a range just under it", () => {
    // A jump of 3 only: ranges eleven of 2 and one of 3, average 25 / 12; 3 < 6.8 stays.
    const { upper, mean } = limitsOf([...steady, 15]);
    close(upper - mean, (2.66 * 25) / 12);
  });

  test("are not drawn on fewer than twelve months", () => {
    const chart = spc([3, 1, undefined, 2, 10]);
    assert.equal(chart.kind, "too few");
    // 1, 2, 3, 10: the middle is half way between 2 and 3.
    assert.equal(chart.kind === "too few" && chart.median, 2.5);
    assert.equal(spc(steady).kind, "limits");
    assert.equal(spc([...steady.slice(1), undefined]).kind, "too few");
  });

  test("a median of an odd number is the middle one, of none is none", () => {
    assert.equal(median([5, 1, 3]), 3);
    assert.equal(median([]), undefined);
  });
});

const rulesOf = (series: readonly (number | undefined)[]) =>
  spc(series).points.map(({ rules }) => rules.join(", "));
const sidesOf = (series: readonly (number | undefined)[]) =>
  spc(series).points.map(({ side }) => side);

suite("A month is more than usual variation", () => {
  test("when nothing is, none is", () =>
    assert.ok(sidesOf(steady).every((side) => side === undefined)));

  test("outside the limits", () => {
    // Limits with the jump to 30 above: 12.46 ± 5.32, so 17.78; 30 is above it.
    const rules = rulesOf([...steady, 30]);
    assert.equal(rules.at(-1), "outside the limits");
    assert.equal(sidesOf([...steady, 30]).at(-1), "high");
    assert.equal(sidesOf([...steady, -8]).at(-1), "low");
  });

  test("from the seventh of seven on one side of the mean", () => {
    // Seven of 10 and 11 after eight of 13 and 12: mean (4 × 13 + 4 × 12 + 4 × 10 + 3 × 11) / 15
    // = 173 / 15 = 11.53. The first eight are above it, the last seven below.
    const series = [13, 12, 13, 12, 13, 12, 13, 12, 10, 11, 10, 11, 10, 11, 10];
    const sides = sidesOf(series);
    assert.deepEqual(sides.slice(0, 8), Array(8).fill("high"));
    assert.deepEqual(sides.slice(8), Array(7).fill("low"));
    // One fewer is not a run: mean of fourteen = 163 / 14 = 11.64; the last six are below it.
    assert.deepEqual(
      sidesOf(series.slice(0, 14)).slice(8),
      Array(6).fill(undefined),
    );
  });

  test("a month on the mean breaks a run", () => {
    // Mean of six 13s, one 11, six 9s and one 11 is 11 exactly: (78 + 11 + 54 + 11) / 14.
    // Six at 13 then 11: no seven on one side.
    const series = [13, 13, 13, 13, 13, 13, 11, 9, 9, 9, 9, 9, 9, 11];
    assert.ok(
      !rulesOf(series).some((rules) => rules.includes("seven on one side")),
    );
  });

  test("in seven rising or falling, and not in six", () => {
    // 7 8 9 10 11 12 13 rises seven points long.
    const rising = [10, 12, 10, 12, 10, 12, 7, 8, 9, 10, 11, 12, 13];
    const rules = rulesOf(rising);
    assert.ok(rules.slice(6).every((rule) => rule.includes("seven in a row")));
    assert.ok(!rules.slice(0, 6).some((rule) => rule.includes("in a row")));
    const six = [10, 12, 10, 12, 10, 12, 11, 8, 9, 10, 11, 12, 13];
    assert.ok(!rulesOf(six).some((rule) => rule.includes("in a row")));
  });

  test("in two of three near one limit, the third on the same side", () => {
    // Fourteen of 10 and 12, then 15, 11.6, 15. Ranges: thirteen of 2, then 3, 3.4, 3.4:
    // average 35.8 / 16 = 2.2375 (none is 7.3 or more), so limits are 5.95 away.
    // Mean (7 × 10 + 7 × 12 + 41.6) / 17 = 195.6 / 17 = 11.506; near is above 11.506 + 3.968
    // = 15.474. 15 is not near; 16 is: sum 197.6 and ranges thirteen of 2, 4, 4.4, 4.4:
    // average 2.425, limits 6.4505 away, mean 11.6235, near above 15.924, limit 18.07.
    const before = Array.from({ length: 14 }, (_, i) => (i % 2 ? 12 : 10));
    assert.ok(
      !rulesOf([...before, 15, 11.6, 15]).some((rule) =>
        rule.includes("two of"),
      ),
    );
    const rules = rulesOf([...before, 16, 11.7, 16]);
    assert.equal(rules.at(-1), "two of three near a limit");
    assert.equal(rules.at(-2), "");
    assert.equal(rules.at(-3), "two of three near a limit");
    // With the middle one below the mean it is only chance.
    assert.ok(
      !rulesOf([...before, 16, 11, 16]).some((rule) => rule.includes("two of")),
    );
  });

  test("a month without a figure neither adds to a run nor breaks it", () => {
    const series = [13, 12, 13, 12, 13, 12, 13, 12, 10, 11, 10, undefined];
    const whole = [...series, 11, 10, 11, 10];
    const sides = sidesOf(whole);
    assert.equal(sides[11], undefined);
    assert.equal(sides.at(-1), "low");
  });
});

suite("In words", () => {
  const up = [...steady, 30];
  const down = [...steady, -8];
  const variation = (
    series: readonly (number | undefined)[],
    direction: "higher" | "lower" | "neutral",
  ) => variationOf(spc(series), series, direction);

  test("up is better where more is better, worse where less is, and neither where neither", () => {
    assert.equal(variation(up, "higher"), "better");
    assert.equal(variation(up, "lower"), "worse");
    assert.equal(variation(up, "neutral"), "up");
    assert.equal(variation(down, "higher"), "worse");
    assert.equal(variation(down, "lower"), "better");
    assert.equal(variation(down, "neutral"), "down");
    assert.equal(variation(steady, "higher"), "usual");
    assert.equal(variation([1, 2], "higher"), "too few");
  });

  test("speaks of the latest month that has a figure", () =>
    assert.equal(variation([...up, undefined], "higher"), "better"));

  // Limits of the steady series: 5.68 to 16.32.
  for (const [target, higher, lower] of [
    [5, "will reach", "will not reach"],
    [11, "hit and miss", "hit and miss"],
    [17, "will not reach", "will reach"],
  ] as const)
    test(`a target of ${target} ${higher} where more is better`, () => {
      assert.equal(assuranceOf(spc(steady), target, "higher"), higher);
      assert.equal(assuranceOf(spc(steady), target, "lower"), lower);
      assert.equal(assuranceOf(spc(steady), target, "neutral"), undefined);
    });
});

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { ageOn } from "#kernel/age.ts";
import { addDays, addMonths, type Day, daysBetween } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import { londonDay } from "#kernel/london.ts";
import { endings } from "../parameters/journeys/care.ts";
import { people } from "../parameters/people.ts";
import { byChild, standing } from "../test-rows.ts";
import { borough, everyone, setting } from "../test-borough.ts";
import { knownFrom } from "./known.ts";

// What is told of a whole council’s families, held against the parameters they are drawn from.

const known = knownFrom(everyone);
const families = borough.courses.map(({ family }) => family);
const children = families.flatMap((family) => family.children);
const childOf = new Map(children.map((child) => [child.id, child]));
const assessed = children.filter(({ id }) => known.get(id)?.assessed);
const followed = ({ id }: { id: Id }) => known.get(id)?.followed;
const [identifiers, plans, disabilities, ties, addresses] = (["child_identifier", "ehc_plan", "child_disability", "relationship", "address"] as const).map((table) => byChild(everyone, table)); // prettier-ignore

/** As often as the parameter says, give or take three standard deviations of so many draws. */
function near(found: number, of: number, share: number, what: string) {
  assert.ok(of > 20, `${of} ${what}`);
  const margin = 3 * Math.sqrt((share * (1 - share)) / of);
  assert.ok(Math.abs(found / of - share) <= margin, `${what}: ${found} of ${of}, not ${share}`); // prettier-ignore
}

suite("The people of an invented borough, as told", () => {
  test("have EHC plans, most of those who are disabled and few of the others", () => {
    const ofAge = assessed.filter(({ id, born }) => born && londonDay(known.get(id)!.assessed!) > addMonths(born, 48)); // prettier-ignore
    const [disabled, others] = [true, false].map((is) => ofAge.filter(({ id }) => Boolean(disabilities!.get(id)) === is)); // prettier-ignore
    const planned = (all: typeof children) => all.filter(({ id }) => plans!.has(id)).length; // prettier-ignore
    near(planned(disabled!), disabled!.length, people.healthAndCarePlanOfDisabled.value, "disabled"); // prettier-ignore
    near(planned(others!), others!.length, people.healthAndCarePlanOfOthers.value, "others"); // prettier-ignore
    assert.equal(plans!.size, planned(ofAge));
  });

  test("have NHS numbers of the range kept for tests, with their check digit", () => {
    const born = assessed.filter((child) => followed(child) && (!child.born || child.born <= londonDay(followed(child)!))); // prettier-ignore
    const numbers = born.flatMap(({ id }) =>
      identifiers!.get(id)!.filter(({ kind }) => kind === "nhs number").map(({ value }) => String(value)),
    ); // prettier-ignore
    // Of eleven numbers one has no check digit.
    near(numbers.length, born.length, (people.nhsNumberKnown.value * 10) / 11, "NHS numbers"); // prettier-ignore
    assert.equal(new Set(numbers).size, numbers.length);
    for (const number of numbers) {
      assert.match(number, /^999\d{7}$/);
      const weighed = [...number].reduce((sum, digit, at) => sum + Number(digit) * (10 - at), 0); // prettier-ignore
      assert.equal(weighed % 11, 0, number);
    }
  });

  test("have brothers and sisters, some by one parent", () => {
    let [several, withHalf] = [0, 0];
    for (const family of families) {
      const both = family.children.filter(({ id }) => known.get(id)?.assessed);
      const own = both.flatMap(({ id }) => (ties!.get(id) ?? []).filter((tie) => tie["other_child_id"])); // prettier-ignore
      assert.equal(own.length, both.length && (both.length * (both.length - 1)) / 2); // prettier-ignore
      if (family.kind !== "family" || both.length !== family.children.length || both.length < 2) continue; // prettier-ignore
      several++;
      if (own.some(({ kind }) => kind === "half sibling")) withHalf++;
    }
    // Nobody calls them so where neither father is known.
    const neither = (1 - people.fatherKnown.value) ** 2;
    near(withHalf, several, people.halfSiblings.value * (1 - neither), "families of several"); // prettier-ignore
  });

  test("have a second home with the other parent, where they live in two", () => {
    let [elsewhere, two] = [0, 0];
    for (const { homes, bonds, children: all } of families)
      for (const home of homes.filter((each) => each.elsewhere)) {
        const father = home.people[0]!.who;
        const theirs = all.filter((child) => followed(child) && bonds.some(({ adult, child: of }) => adult === father && of === child.id)); // prettier-ignore
        if (theirs.length === 0) continue;
        elsewhere++;
        if (theirs.some(({ id }) => addresses!.get(id)?.some(({ kind }) => kind === "second home"))) two++; // prettier-ignore
      }
    near(two, elsewhere, people.secondHousehold.value, "fathers elsewhere");
    for (const { kind, child_id, started_on, ended_on } of standing(everyone, "address")) // prettier-ignore
      assert.ok(!ended_on || String(started_on) <= String(ended_on), `${kind} of ${child_id}`); // prettier-ignore
  });

  test("are adopted or live with special guardians after court, the youngest most often", () => {
    const lives = borough.courses.flatMap(({ happenings }) => happenings);
    const inCourt = new Set(lives.filter(({ table, stages }) => table === "legal_status" && "code" in stages[0].row && stages[0].row.code === "C1").map(({ child }) => child)); // prettier-ignore
    let [settled, expected, variance] = [0, 0, 0];
    for (const { table, child, stages } of lives) {
      if (table !== "looked_after_period" || !inCourt.has(child)) continue;
      const { born } = childOf.get(child)!;
      const mix = (ageOn(born!, stages[0].on) ?? 0) < 5 ? "court, under 5" : "court"; // prettier-ignore
      // Every court has ordered within 560 days; an adoption may take longer than is told of.
      if (stages[0].on > addDays(setting.until, -570)) continue;
      const share = endings[mix].shares.reduce((sum, [ending, each]) => sum + (ending === "guardianship" ? each / 100 : 0), 0); // prettier-ignore
      expected += share;
      variance += share * (1 - share);
      const { end_reason = "" } = Object.assign({}, ...stages.map(({ row }) => row)) as { end_reason?: string }; // prettier-ignore
      if (/^E4[5-8]$/.test(end_reason)) settled++;
    }
    assert.ok(expected > 10, `${expected}`);
    assert.ok(Math.abs(settled - expected) <= 3 * Math.sqrt(variance), `${settled}, not ${expected}`); // prettier-ignore
    const told = standing(everyone, "looked_after_period").map(({ end_reason }) => String(end_reason)); // prettier-ignore
    assert.ok(told.some((reason) => /^E1[12]$/.test(reason)));
    assert.ok(told.some((reason) => /^E4[5-8]$/.test(reason)));
  });

  test("die seldom, and move in and out: a file open then is closed for it", () => {
    const years = children.reduce((sum, { born }) => sum + Math.max(0, daysBetween(born && born > setting.from ? born : setting.from, setting.until)) / 365, 0); // prettier-ignore
    const died = standing(everyone, "child").filter(({ died_on }) => died_on);
    const expected = (years * people.deaths.value) / 10_000;
    assert.ok(died.length > 0);
    assert.ok(Math.abs(died.length - expected) <= 3 * Math.sqrt(expected), `${died.length} deaths, ${expected} expected`); // prettier-ignore
    const came = families.filter(({ kind, story }) => kind === "family" && !story); // prettier-ignore
    near(came.filter(({ children: [one] }) => one.movedIn).length, came.length, people.movedIn.value, "moved in"); // prettier-ignore
    for (const [reason, left] of [
      ["RC2", "died"],
      ["RC5", "movedOut"],
    ] as const) {
      // prettier-ignore
      const closed = standing(everyone, "referral").filter(({ closure_reason }) => closure_reason === reason); // prettier-ignore
      assert.ok(closed.length > 0, reason);
      for (const { child_id, closed_on } of closed)
        assert.equal(childOf.get(child_id as Id)?.[left], closed_on); // prettier-ignore
    }
    const newHomes = standing(everyone, "address").filter(({ ended_on, child_id }) => ended_on && childOf.get(child_id as Id)?.movedOut === ended_on); // prettier-ignore
    assert.ok(newHomes.length > 0);
  });

  test("are known before they are born, some of them still", () => {
    const soon = (since: Day, born: Day | undefined) => born !== undefined && since < born && born <= addDays(since, 200); // prettier-ignore
    const came = families.filter(({ kind, story, since }) => kind === "family" && !story && since >= setting.from); // prettier-ignore
    const about = came.filter(({ since, children: all }) => all.some(({ born, expected }) => soon(since, born ?? expected))); // prettier-ignore
    near(about.length, came.length, people.unborn.value, "families of unborn");
    const unborn = standing(everyone, "child").filter(({ expected_on, born_on }) => expected_on && !born_on); // prettier-ignore
    assert.ok(unborn.length > 0);
    for (const { given_names, sex } of unborn) assert.deepEqual([given_names ?? null, sex], [null, "U"]); // prettier-ignore
  });

  test("leave room for what they are owed among 400,000 rows in three years", () => {
    // Some 168,000 obligations are derived of them; other seeds tell up to a twentieth more.
    assert.ok(everyone.length <= 225_000, `${everyone.length} rows`);
  });
});

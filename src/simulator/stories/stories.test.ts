import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { addDays, addMonths, type Day, daysBetween } from "#kernel/day.ts";
import { toldFamily } from "../borough.ts";
import { type Row, standing } from "../test-rows.ts";
import { borough, everyone, setting } from "../test-borough.ts";
import type { Told } from "../told.ts";
import { lastOctober, monthsBefore } from "./when.ts";
import type { StoryKey } from "./stories.ts";

function toldOf(story: StoryKey): Told[] {
  const course = borough.courses.find(({ family }) => family.story === story);
  return course ? toldFamily(course, borough) : [];
}

const shareOf = <Item>(items: readonly Item[], test: (item: Item) => boolean) =>
  items.filter(test).length / items.length;

suite("stories planted on purpose", () => {
  test("a family is referred five times", () => {
    const referrals = standing(toldOf("referred five times"), "referral");
    const ofEach = [...Map.groupBy(referrals, (row) => row.child_id).values()];
    assert.deepEqual(ofEach.map((rows) => rows.length), [5, 5]); // prettier-ignore
  });

  test("a young person has not been in touch for half a year, whatever was tried", () => {
    const made = standing(toldOf("not in touch"), "in_touch_contact");
    const since = addMonths(setting.until, -6);
    const lately = made.filter(({ made_on }) => String(made_on) > since);
    assert.ok(lately.length >= 8, `${lately.length} attempts`);
    assert.ok(lately.every(({ two_way }) => two_way === false));
    assert.ok(made.some(({ two_way }) => two_way === true));
  });

  test("what was written of one child's visits was copied to the other's", () => {
    const visits = standing(toldOf("copied visits"), "visit");
    const ofDay = [...Map.groupBy(visits, (row) => row["visited_on"]).values()]
      .filter((rows) => rows.length === 2); // prettier-ignore
    assert.ok(ofDay.length >= 5);
    for (const [one, other] of ofDay)
      assert.equal(one!["notes"], other!["notes"]);
  });

  test("no words of a child have been recorded for ninety days, though he was visited", () => {
    const visits = standing(toldOf("no words"), "visit");
    const since = addDays(setting.until, -90);
    const lately = visits.filter(({ visited_on }) => String(visited_on) >= since); // prettier-ignore
    assert.ok(lately.length >= 2);
    assert.ok(lately.every(({ child_words }) => child_words === null));
    assert.ok(visits.some(({ child_words }) => child_words));
  });

  test("in the months of the dip fewer conferences lead to plans", () => {
    const held = standing(everyone, "conference").filter(({ kind }) => kind === "initial"); // prettier-ignore
    const [from, to] = [monthsBefore(setting, 10), monthsBefore(setting, 7)];
    const isDip = ({ held_on }: Row) =>
      from <= String(held_on) && String(held_on) < to;
    const planned = ({ outcome }: Row) => outcome === "plan starts";
    const then = shareOf(held.filter(isDip), planned);
    const else_ = shareOf(
      held.filter((row) => !isDip(row)),
      planned,
    );
    assert.ok(then < else_ - 0.1, `${then} beside ${else_}`);
  });

  test("pre-proceedings drifted past sixteen weeks", () => {
    const [from, to] = [monthsBefore(setting, 14), monthsBefore(setting, 9)];
    const drifted = standing(everyone, "pre_proceedings").filter(
      ({ decided_on, ended_on }) =>
        from <= String(decided_on) && String(decided_on) < to && ended_on,
    );
    assert.ok(drifted.length > 0);
    for (const { letter_on, ended_on } of drifted)
      assert.ok(daysBetween(letter_on as Day, ended_on as Day) > 112);
  });

  test("protection visits of one team fall in October, when two workers have left", () => {
    const october = lastOctober(setting);
    const south = new Set<unknown>(
      standing(everyone, "allocation")
        .filter(
          ({ role, team_id }) =>
            role === "accountable" &&
            team_id ===
              borough.workforce.teams.find(
                ({ key }) => key === "long-term south",
              )!.id,
        ) // prettier-ignore
        .map(({ child_id }) => child_id),
    );
    const followed = borough.courses.flatMap(
      ({ followed: all }) =>
      all.filter(({ why, child }) => why === "protected" && south.has(child.id)), // prettier-ignore
    );
    const visits = standing(everyone, "visit").filter(({ child_seen }) => child_seen); // prettier-ignore
    const aChild = (month: Day) => {
      const next = addMonths(month, 1);
      const there = followed.filter(({ from, until }) => from < month && (!until || until > next)); // prettier-ignore
      const ids = new Set<unknown>(there.map(({ child }) => child.id));
      const made = visits.filter(({ child_id, visited_on }) => ids.has(child_id) && month <= String(visited_on) && String(visited_on) < next); // prettier-ignore
      return made.length / ids.size;
    };
    const [before, then] = [addMonths(october, -4), october].map(aChild) as [number, number]; // prettier-ignore
    assert.ok(then < before * 0.85, `${then} visits a child in October, ${before} in June`); // prettier-ignore
  });
});

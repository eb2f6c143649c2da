import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { birthday } from "#kernel/age.ts";
import { addDays } from "#kernel/day.ts";
import { endOfLondonDay, londonDay } from "#kernel/london.ts";
import type { Problem } from "#kernel/problem.ts";
import { isWorkingDay } from "#kernel/working-days.ts";
import { assessmentProblems } from "#record/assessments/assessment.ts";
import {
  inTouchProblems,
  pathwayPlanProblems,
} from "#record/care-leavers/care-leaver.ts";
import {
  conferenceProblems,
  enquiryProblems,
  planProblems,
} from "#record/child-protection/child-protection.ts";
import {
  contactProblems,
  referralProblems,
} from "#record/front-door/front-door.ts";
import {
  healthAssessmentProblems,
  legalStatusProblems,
  periodProblems,
  placementProblems,
} from "#record/looked-after/looked-after.ts";
import { interviewProblems } from "#record/missing/missing.ts";
import { visitProblems } from "#record/visits/visit.ts";
import { boroughOf, toldFamily } from "../borough.ts";
import type { Child } from "../people/family.ts";
import { byChild, day, standing } from "../test-rows.ts";
import type { Setting, Told } from "../told.ts";

const setting: Setting = {
  seed: 7,
  authority: "001",
  name: "Harrowmere",
  residents: 4000,
  from: "2023-04-01",
  until: "2026-03-31",
};
const borough = boroughOf(setting);
const families = borough.courses.map((course) => ({
  family: course.family,
  told: toldFamily(course, borough),
}));
const all = families.flatMap(({ told }) => told);
const children = new Map<unknown, Child>(
  families.flatMap(({ family }) => family.children.map((child) => [child.id, child])), // prettier-ignore
);

suite("courses of many families", () => {
  test("there are many, and each row has an id of its own", () => {
    assert.ok(families.length > 500, `${families.length} families`);
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  });

  test("the same setting gives the same rows", () => {
    const again = boroughOf(setting);
    const [course] = again.courses.slice(40);
    assert.deepEqual(toldFamily(course!, again), families[40]!.told);
  });

  test("versions follow one another, and nothing is recorded after the last day", () => {
    const end = endOfLondonDay(setting.until);
    for (const { table, versions } of all)
      versions.forEach(({ recorded }, at) => {
        assert.ok(recorded <= end, `${table} recorded ${recorded}`);
        const before = versions[at - 1];
        assert.ok(!before || before.recorded < recorded, `${table}: ${recorded} after ${before?.recorded}`); // prettier-ignore
      });
  });

  const happenedOn: Partial<Record<Told["table"], readonly string[]>> = {
    contact: ["received_on", "decided_on"],
    referral: ["received_on", "decided_on", "acknowledged_on", "closed_on"],
    assessment: ["started_on", "completed_on", "authorised_on"],
    strategy_discussion: ["held_on"],
    circulation: ["given_on"],
    section_47_enquiry: ["started_on", "completed_on"],
    conference: ["held_on"],
    child_protection_plan: ["started_on", "ended_on"],
    child_in_need_plan: ["started_on", "ended_on"],
    core_group: ["held_on"],
    visit: ["visited_on"],
    review: ["held_on"],
    oversight: ["entered_on"],
    looked_after_period: ["started_on", "ended_on"],
    placement: ["started_on", "ended_on"],
    legal_status: ["started_on", "ended_on"],
    health_check: ["checked_on"],
    missing_episode: ["started_on", "returned_on"],
    in_touch_contact: ["made_on"],
    pre_proceedings: ["decided_on", "letter_on", "ended_on"],
  };

  test("nothing is recorded before it happened", () => {
    for (const { table, versions } of all)
      for (const column of happenedOn[table] ?? [])
        for (const { recorded, row } of versions) {
          const on = day(row, column);
          assert.ok(!on || on <= londonDay(recorded), `${table} ${column} ${on} recorded ${recorded}`); // prettier-ignore
        }
  });

  const lastAge: Partial<Record<Told["table"], number>> = {
    in_touch_contact: 25,
    accommodation_and_activity: 25,
    pathway_plan: 25,
    care_leaver_status: 25,
    oversight: 25,
    review: 25,
    allocation: 25,
  };

  test("nothing happens long before birth, after growing up or after death", () => {
    for (const [table, columns] of Object.entries(happenedOn))
      for (const row of standing(all, table as Told["table"]))
        for (const column of columns) {
          const on = day(row, column);
          const { born, expected, died } = children.get(row.child_id)!;
          if (!on) continue;
          const birth = expected ?? born;
          const ages = lastAge[table as Told["table"]] ?? 18;
          if (birth) assert.ok(on >= addDays(birth, -150), `${table} ${column} ${on}, birth ${birth}`); // prettier-ignore
          if (born) assert.ok(on <= birthday(born, ages), `${table} ${column} ${on}, born ${born}`); // prettier-ignore
          if (died) assert.ok(on <= died, `${table} ${column} ${on}, died ${died}`); // prettier-ignore
        }
  });

  test("meetings are held on working days", () => {
    for (const table of ["conference", "core_group", "review"] as const)
      for (const row of standing(all, table))
        assert.ok(isWorkingDay(day(row, "held_on")!), `${table} on ${day(row, "held_on")}`); // prettier-ignore
  });

  test("every row obeys the rules of the record", () => {
    const rules: Partial<
      Record<Told["table"], (row: never) => readonly Problem[]>
    > = {
      // prettier-ignore
      contact: contactProblems,
      referral: referralProblems,
      assessment: assessmentProblems,
      section_47_enquiry: enquiryProblems,
      conference: conferenceProblems,
      child_protection_plan: planProblems,
      visit: visitProblems,
      looked_after_period: periodProblems,
      legal_status: legalStatusProblems,
      placement: placementProblems,
      health_assessment: healthAssessmentProblems,
      return_home_interview: interviewProblems,
      in_touch_contact: inTouchProblems,
      pathway_plan: pathwayPlanProblems,
    };
    for (const { table, versions } of all)
      for (const { row } of versions)
        assert.deepEqual(rules[table]?.(row as never) ?? [], [], `${table} ${JSON.stringify(row)}`); // prettier-ignore
  });

  test("a protection plan begins at a conference that found it needed", () => {
    const conferences = byChild(all, "conference");
    for (const plan of standing(all, "child_protection_plan"))
      assert.ok(
        conferences
          .get(plan.child_id)
          ?.some(({ held_on, outcome }) => held_on === plan["started_on"] && outcome === "plan starts"), // prettier-ignore
        `plan of ${plan["started_on"]}`,
      );
  });

  test("plans end when care begins", () => {
    const periods = byChild(all, "looked_after_period");
    for (const table of [
      "child_protection_plan",
      "child_in_need_plan",
    ] as const)
      // prettier-ignore
      for (const plan of standing(all, table))
        for (const care of periods.get(plan.child_id) ?? []) {
          const [began, ended] = [day(plan, "started_on")!, day(plan, "ended_on")]; // prettier-ignore
          const [from, until] = [day(care, "started_on")!, day(care, "ended_on")]; // prettier-ignore
          // Where either end is not written down yet, nothing can be said.
          if (began >= from || (until && began >= until) || !ended) continue;
          assert.ok(ended <= from, `${table} ${began} to ${ended}, care from ${from}`); // prettier-ignore
        }
  });

  test("placements and legal statuses follow one another from the first day of care to the last", () => {
    const periods = byChild(all, "looked_after_period");
    for (const table of ["placement", "legal_status"] as const)
      for (const [child, rows] of byChild(all, table)) {
        const starts = (periods.get(child) ?? []).map((care) => day(care, "started_on")); // prettier-ignore
        const inOrder = rows.toSorted((a, b) => (day(a, "started_on")! < day(b, "started_on")! ? -1 : 1)); // prettier-ignore
        inOrder.forEach((row, at) => {
          const began = day(row, "started_on")!;
          // Of the last weeks not everything is written down yet.
          if (began > addDays(setting.until, -60)) return;
          const before = inOrder[at - 1] && day(inOrder[at - 1]!, "ended_on");
          assert.ok(starts.includes(began) || !before || before === began, `${table} of ${began} after ${before}`); // prettier-ignore
        });
      }
  });

  test("nobody is accountable beside another, or after leaving", () => {
    const workers = new Map(borough.workforce.workers.map((each) => [each.id, each])); // prettier-ignore
    for (const allocation of standing(all, "allocation")) {
      const worker = workers.get(String(allocation["practitioner_id"]))!;
      const ended = day(allocation, "ended_on") ?? setting.until;
      if (allocation["role"] === "accountable") assert.ok(worker.registration);
      if (worker.until && day(allocation, "ended_on")) assert.ok(ended <= addDays(worker.until, 1)); // prettier-ignore
    }
  });

  test("most children from four on are heard in their own words, and all sorts of rows are there", () => {
    const visits = standing(all, "visit").filter(
      ({ child_seen }) => child_seen,
    );
    const heard = visits.filter(({ child_words }) => child_words).length;
    assert.ok(heard > visits.length / 3, `${heard} of ${visits.length}`);
    const tables = new Set<string>(all.map(({ table }) => table));
    for (const table of Object.keys(happenedOn)) assert.ok(tables.has(table), table); // prettier-ignore
    assert.ok(all.some(({ versions }) => versions.some(({ withdrawn }) => withdrawn))); // prettier-ignore
  });

  test("who works beside a social worker does direct work while they do; what they want known is soon read", () => {
    const allocated = byChild(all, "allocation");
    const read = new Set(standing(all, "reading").map((row) => row["about_id"])); // prettier-ignore
    const sessions = standing(all, "direct_work");
    assert.ok(sessions.length > 100, `${sessions.length} sessions`);
    let [known, unread] = [0, 0];
    for (const session of sessions) {
      const { id, child_id, practitioner_id, for_social_worker } = session;
      const on = day(session, "held_on")!;
      assert.ok(
        allocated.get(child_id)?.some((spell) => spell["practitioner_id"] === practitioner_id && day(spell, "started_on")! <= on && on <= (day(spell, "ended_on") ?? on)), // prettier-ignore
      );
      if (for_social_worker) known++;
      if (for_social_worker && !read.has(id)) unread++;
    }
    assert.equal(read.size + unread, known);
    assert.ok(read.size > unread, `${read.size} of ${known} read`);
  });
});

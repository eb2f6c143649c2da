import { addDays, type Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { World } from "./test-world.ts";

/**
 * Three invented children and a care leaver who between them give every indicator something
 * to count in March 2024: one with a team, one without, one whom only returns tell of.
 */
export async function liveLives(w: World, clocks: readonly string[]) {
  const team = await w.add("team", { name: "North" });
  const worker = await w.add("practitioner", {
    name: "Ada Quill",
    registered: true,
  });
  const ages: Day[] = ["2010-02-01", "2018-07-15", "2021-01-20"];
  for (const [index, born] of ages.entries()) {
    const child_id = await w.child(born);
    const returned = index === 2;
    const said = returned
      ? {
          source: "ssda903",
          covered_from: "2021-04-01" as const,
          covered_to: "2024-03-31" as const,
        }
      : {};
    if (index === 0)
      await w.add("allocation", {
        child_id,
        practitioner_id: worker,
        team_id: team,
        role: "accountable",
        started_on: "2023-01-01",
      });
    await helped(w, child_id);
    await lookedAfter(w, child_id, index, said);
    await owedEverything(w, clocks, child_id, index, returned);
  }
  const left = await w.child("2004-06-01");
  await w.add("care_leaver_status", {
    child_id: left,
    status: "former relevant",
    started_on: "2022-06-01",
  });
  await w.add("pathway_plan", { child_id: left, agreed_on: "2022-06-01" });
  await w.add("in_touch_contact", {
    child_id: left,
    made_on: "2024-03-01",
    two_way: true,
  });
  await w.add("accommodation_and_activity", {
    child_id: left,
    on_day: "2024-03-01",
    suitable: true,
    activity: "F2",
  });
}

async function helped(w: World, child_id: Id) {
  await w.add("contact", {
    child_id,
    received_on: "2024-03-04",
    outcome: "referral",
    decided_on: "2024-03-05",
  });
  const referral_id = await w.add("referral", {
    child_id,
    received_on: "2024-03-05",
    outcome: "assessment",
  });
  await w.add("referral", {
    child_id,
    received_on: "2023-09-05",
    outcome: "no further action",
  });
  await w.add("assessment", {
    child_id,
    referral_id,
    started_on: "2024-03-06",
    authorised_on: "2024-03-20",
  });
  await w.add("strategy_discussion", {
    child_id,
    held_on: "2024-03-06",
    initiated_enquiry: true,
  });
  await w.add("section_47_enquiry", { child_id, started_on: "2024-03-06" });
  await w.add("child_protection_plan", {
    child_id,
    started_on: "2022-10-01",
    ended_on: "2024-03-10",
  });
  await w.add("child_protection_plan", { child_id, started_on: "2024-03-12" });
  await w.add("conference", {
    child_id,
    kind: "review",
    held_on: "2024-03-12",
  });
  for (const outcome of ["plan starts", "early help"])
    await w.add("conference", {
      child_id,
      kind: "initial",
      held_on: "2024-03-11",
      outcome,
    });
  await w.add("core_group", { child_id, held_on: "2024-03-20" });
  await w.add("oversight", {
    child_id,
    kind: "supervision",
    entered_on: "2024-03-08",
  });
  await w.add("visit", {
    child_id,
    visited_on: "2024-03-08",
    child_seen: true,
  });
  for (const not_seen_because of ["nobody home", "worker unavailable"])
    await w.add("visit", {
      child_id,
      visited_on: "2024-03-07",
      child_seen: false,
      not_seen_because,
    });
  await w.add("pre_proceedings", { child_id, letter_on: "2024-01-01" });
  const other = await w.child("2014-12-25");
  await w.add("child_in_need_plan", {
    child_id: other,
    started_on: "2024-01-10",
  });
  const longer = await w.child("2015-12-25");
  await w.add("child_protection_plan", {
    child_id: longer,
    started_on: "2022-10-01",
  });
}

async function lookedAfter(
  w: World,
  child_id: Id,
  index: number,
  said: object,
) {
  await w.add("looked_after_period", {
    child_id,
    started_on: "2021-04-05",
    ended_on: "2024-03-20",
    ...said,
  });
  const again = await w.child("2013-03-03");
  await w.add("looked_after_period", {
    child_id: again,
    started_on: "2024-03-02",
    ...said,
  });
  const stays = await w.child("2011-11-11");
  await w.add("looked_after_period", {
    child_id: stays,
    started_on: "2022-03-02",
    ...said,
  });
  await w.add("placement", {
    child_id: stays,
    started_on: "2022-03-02",
    placement_type: "U4",
  });
  await w.add("review", {
    child_id,
    kind: "looked after",
    held_on: "2024-03-09",
    participation: index === 1 ? null : "PN1",
  });
  await w.add("health_assessment", {
    child_id,
    kind: "review",
    held_on: "2024-03-03",
  });
  await w.add("health_check", {
    child_id: stays,
    kind: index ? "dental" : "immunisations",
    checked_on: "2024-01-01",
  });
  await w.add("personal_education_plan", {
    child_id,
    initiated_on: "2024-03-01",
  });
  const episode_id = await w.add("missing_episode", {
    child_id,
    started_on: "2024-03-07",
    returned_on: "2024-03-08",
  });
  await w.add("missing_episode", {
    child_id: await w.child(),
    started_on: "2024-03-07",
  });
  await w.add("return_home_interview", {
    child_id,
    episode_id,
    offered_on: "2024-03-08",
    answer: index ? "declined" : "accepted",
  });
  await w.owed(child_id, "rhi-72", "2024-03-11", {
    trigger_id: episode_id,
    ...(index ? {} : { met_on: "2024-03-10", met_late: false }),
  });
}

/** For each clock one kept, one late, one missed and one left out. */
async function owedEverything(
  w: World,
  clocks: readonly string[],
  child: Id,
  index: number,
  returned: boolean,
) {
  for (const [step, clock] of clocks.entries()) {
    const due = addDays("2024-03-05", (step + 7 * index) % 20);
    await w.owed(child, clock, due, {
      met_on: due,
      met_late: false,
      ...(returned ? { unknown_from: "2024-04-01" } : {}),
    });
    await w.owed(child, clock, addDays(due, 1), {
      met_on: addDays(due, 3),
      met_late: true,
    });
    await w.owed(child, clock, addDays(due, 2), { closed_on: addDays(due, 2) });
    await w.owed(child, clock, addDays(due, 3), { waived_on: due });
    await w.owed(child, clock, addDays(due, 4));
  }
}

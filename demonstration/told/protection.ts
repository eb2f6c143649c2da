import { addDays, addMonths, type Day, daysBetween } from "#kernel/day.ts";
import { share } from "../chance.ts";
import { lastDay, onWorkingDay, workingDaysAfter } from "../journeys.ts";
import type { Life, Need, Protection } from "../life.ts";
import { managerOf } from "../staff.ts";
import { workOf } from "../work.ts";
import { named, nameOf, practitioner, tell, type Told } from "./told.ts";

/** Strategy discussions, enquiries, conferences, plans, core groups and the chair's looks half-way. */
export const toldOfProtection = (life: Life): Told[] => [
  ...(life.needs ?? []).flatMap((need) => ofNeed(need, life)),
  ...(life.preProceedings ?? []).map(
    ({ decided, letter, ended, outcome, extended }) =>
      tell(
        "pre_proceedings",
        life.id,
        decided,
        { decided_on: decided },
        ...(letter ? [[letter, { letter_on: letter }] as const] : []),
        ...(extended
          ? [
              [
                extended.on,
                {
                  extended_to: extended.to,
                  extended_because: extended.because,
                  extended_by: practitioner(managerOf[life.area]),
                },
              ] as const,
            ]
          : []),
        ...(ended ? [[ended, { ended_on: ended, outcome }] as const] : []),
      ),
  ),
];

function ofNeed(need: Need, life: Life): Told[] {
  const { id } = life;
  const referral_id = named(nameOf("referral", id, need.referred));
  const inCharge = practitioner(managerOf[life.area]);
  return [
    ...(need.discussions ?? []).map(
      ({ on, police = true, health = true, initiated = false, lateBecause }) =>
        tell("strategy_discussion", id, on, {
          referral_id,
          held_on: on,
          police,
          health,
          initiated_enquiry: initiated,
          late_because: lateBecause,
        }),
    ),
    ...(need.enquiries ?? []).flatMap(
      ({
        started,
        completed,
        outcome,
        conference,
        notRequired,
        oneManager,
      }) => [
        tell(
          "section_47_enquiry",
          id,
          started,
          {
            referral_id,
            strategy_discussion_id: named(
              nameOf("strategy_discussion", id, started),
            ),
            started_on: started,
            conference_target_on: notRequired
              ? null
              : workingDaysAfter(started, 15),
          },
          ...(completed
            ? [
                [
                  completed,
                  {
                    completed_on: completed,
                    outcome,
                    conference_not_required: Boolean(notRequired),
                    conference_decided_on: notRequired ? null : completed,
                    first_manager: inCharge,
                    second_manager: oneManager ? null : practitioner("brandt"),
                  },
                ] as const,
              ]
            : []),
          // The census says the same.
          ...(conference
            ? [[conference, { initial_conference_on: conference }] as const]
            : []),
        ),
        ...(conference
          ? [
              tell("conference", id, conference, {
                kind: "initial",
                held_on: conference,
                enquiry_id: named(nameOf("section_47_enquiry", id, started)),
                quorate: true,
                outcome: need.protection ? "plan starts" : "child in need plan",
                chaired_by: chair(life),
              }),
            ]
          : []),
      ],
    ),
    ...(need.protection ?? []).flatMap((plan) =>
      ofPlan(plan, referral_id, life),
    ),
    ...(need.plans ?? []).flatMap(({ from, to, reviews = [] }) => [
      tell(
        "child_in_need_plan",
        id,
        from,
        { referral_id, started_on: from },
        ...(to ? [[to, { ended_on: to }] as const] : []),
      ),
      ...reviews
        .filter((held) => !late(id, held))
        .map((held) =>
          tell("review", id, held, {
            kind: "child in need",
            held_on: held,
            chaired_by: inCharge,
            chaired_independently: false,
          }),
        ),
    ]),
  ];
}

/** In 2024 one child in need review in three was not held; since then nearly all are. */
const late = (id: string, day: Day) =>
  share(`${id} review ${day}`) < (day < "2025-04-01" ? 0.35 : 0.06);

const chair = (life: Life) =>
  practitioner(
    workOf(life).find(({ role }) => role === "chair")?.who ?? "iqbal",
  );

function ofPlan(
  plan: Protection,
  referral_id: Told["versions"][0]["values"][string],
  life: Life,
): Told[] {
  const { id } = life;
  const { from, to, category, reviews = [] } = plan;
  const plan_id = named(nameOf("child_protection_plan", id, from));
  const ended = to
    ? ([[to, { ended_on: to, latest_category: category[1] }]] as const)
    : [];
  return [
    tell(
      "child_protection_plan",
      id,
      from,
      {
        referral_id,
        started_on: from,
        initial_category: category[0],
        latest_category: category[0],
        previous_plans: plan.previous ?? 0,
        visit_every: plan.visitEvery ?? null,
      },
      ...ended,
    ),
    ...reviews.map((held) =>
      tell("conference", id, held, {
        kind: "review",
        held_on: held,
        plan_id,
        quorate: true,
        chaired_by: chair(life),
        outcome:
          held === to ||
          (to && held === reviews.at(-1) && addDays(held, 20) > to)
            ? (plan.outcome ?? "child in need plan")
            : "plan continues",
      }),
    ),
    ...coreGroups(plan, life).map((held, index) =>
      tell("core_group", id, held, {
        plan_id,
        held_on: held,
        parents_attended: index % 3 !== 2,
      }),
    ),
    ...(plan.midways ?? midways(plan, life)).map((day) =>
      tell("oversight", id, day, {
        kind: "mid-way review",
        entered_on: day,
        entered_by: chair(life),
        about_id: plan_id,
        decision: "Plan read with the lead worker; two actions to be hurried.",
        notes: "The child's own wishes are on the plan.",
      }),
    ),
  ];
}

/** First within ten working days; then every five or six weeks, now and then later. */
function coreGroups({ from, to = lastDay }: Protection, { id }: Life): Day[] {
  const held: Day[] = [];
  let next = workingDaysAfter(
    from,
    share(`${id} first core group`) < 0.85 ? 8 : 13,
  );
  while (next < to) {
    held.push(next);
    const days = share(`${id} core group ${next}`) < 0.82 ? 36 : 49;
    next = onWorkingDay(addDays(next, days));
  }
  return held;
}

/** Half-way to the next conference; the chairs came to look at nearly every plan in time by 2025. */
function midways(
  { from, to = lastDay, reviews = [] }: Protection,
  { id }: Life,
): Day[] {
  return [from, ...reviews].flatMap((held, index) => {
    const next = addMonths(held, index === 0 ? 3 : 6);
    const day = onWorkingDay(
      addDays(held, Math.floor(daysBetween(held, next) / 2) + 2),
    );
    const held_ =
      share(`${id} midway ${day}`) < (day < "2025-03-01" ? 0.55 : 0.9);
    return held_ && day < (reviews[index] ?? to) && day <= to ? [day] : [];
  });
}

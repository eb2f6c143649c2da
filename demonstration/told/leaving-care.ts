import { addDays, type Day } from "#kernel/day.ts";
import { accommodationAndSuitability } from "./accommodation.ts";
import { pick, share } from "../chance.ts";
import { lastDay, onWorkingDay } from "../journeys.ts";
import type { Leaving, Life } from "../life.ts";
import { workerOn } from "../work.ts";
import { practitioner, tell, type Told } from "./told.ts";

const ways = ["visit", "call", "message answered", "visit", "call"];

const noted = [
  "Talked about rent and the next payday.",
  "Proud of a first wage; wants help with a bank letter.",
  "Cooked together and looked at a college form.",
  "Doing well; asked about a bus pass.",
  "Worried about a letter from the landlord; agreed to ring together.",
];

/** Statuses, contact, pathway plans and how young people live. */
export function toldOfLeavingCare(life: Life): Told[] {
  const { id, leaving } = life;
  if (!leaving) return [];
  const { status, accepts, plans = [], reviews = [], living = [] } = leaving;
  return [
    ...status.map((each) =>
      tell(
        "care_leaver_status",
        id,
        each.from,
        {
          status: each.status,
          started_on: each.from,
          accepts_service: accepts ?? true,
        },
        ...(each.to ? [[each.to, { ended_on: each.to }] as const] : []),
      ),
    ),
    ...[...touches(life, leaving)].map(([made_on, way]) =>
      tell("in_touch_contact", id, made_on, {
        made_on,
        way,
        two_way: way !== "one-way message" && way !== "letter",
        practitioner_id: practitioner(workerOn(life, made_on)?.who),
        notes:
          way === "one-way message" || way === "letter"
            ? "No answer yet."
            : pick(noted, `${id} ${made_on}`),
      }),
    ),
    ...plans.map(({ assessed, agreed, signed }) => {
      const first = assessed ?? agreed ?? lastDay;
      return tell(
        "pathway_plan",
        id,
        first,
        {
          needs_assessed_on: assessed ?? null,
          ...(!assessed && { agreed_on: agreed }),
        },
        ...(agreed && assessed
          ? [[agreed, { agreed_on: agreed }] as const]
          : []),
        ...(signed ? [[signed, { signed_on: signed }] as const] : []),
      );
    }),
    ...reviews.map((held_on) =>
      tell("review", id, held_on, { kind: "pathway", held_on }),
    ),
    ...living.map(([on_day, accommodation, activity]) =>
      tell("accommodation_and_activity", id, on_day, {
        on_day,
        activity,
        in_touch: "YES",
        ...accommodationAndSuitability(accommodation),
      }),
    ),
  ];
}

/** About every seven weeks, sometimes a fortnight later, and what is told outright. */
function touches({ id }: Life, leaving: Leaving): (readonly [Day, string])[] {
  const made: (readonly [Day, string])[] = [...(leaving.touch ?? [])];
  const end = leaving.touchTo ?? lastDay;
  let next = leaving.touchFrom;
  while (next && next <= end) {
    made.push([next, pick(ways, `${id} way ${next}`)]);
    const days = share(`${id} touch ${next}`) < 0.85 ? 47 : 63;
    next = onWorkingDay(addDays(next, days));
  }
  return made;
}

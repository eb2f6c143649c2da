import { londonInstant } from "#kernel/london.ts";
import { isShortBreak, periodOf } from "../care.ts";
import type { Care, Life, Missing } from "../life.ts";
import { named, nameOf, tell, type Told } from "./told.ts";

/** What the return on looked-after children does not hold: health, education, interviews. */
export const toldOfCare = (life: Life): Told[] => [
  ...(life.care ?? [])
    .filter((care) => !isShortBreak(care))
    .flatMap((care) => ofPeriod(care, life)),
  ...(life.missing ?? []).flatMap((episode) => ofMissing(episode, life)),
];

function ofPeriod(care: Care, { id }: Life): Told[] {
  const { from } = periodOf(care);
  return [
    ...(care.health ?? []).map((each, index) => {
      const kind = index === 0 && from >= "2024-01-01" ? "initial" : "review";
      return typeof each === "string"
        ? tell("health_assessment", id, each, { kind, held_on: each })
        : tell("health_assessment", id, each.refused, {
            kind,
            refused_on: each.refused,
            refused_because: each.because,
          });
    }),
    ...(care.dental ?? []).map((day) =>
      tell("health_check", id, day, { kind: "dental", checked_on: day }),
    ),
    ...(care.immunised ?? []).map((day) =>
      tell("health_check", id, day, {
        kind: "immunisations",
        checked_on: day,
        up_to_date: true,
      }),
    ),
    ...(care.education ?? []).map(({ from: begun, to, virtualSchool }) =>
      tell(
        "personal_education_plan",
        id,
        begun,
        { initiated_on: begun },
        ...(to
          ? [
              [
                to,
                {
                  completed_on: to,
                  virtual_school_attended: virtualSchool ?? false,
                },
              ] as const,
            ]
          : []),
      ),
    ),
  ];
}

function ofMissing(episode: Missing, { id }: Life): Told[] {
  const { from, to, back, interview } = episode;
  const told = tell(
    "missing_episode",
    id,
    from,
    {
      kind: episode.kind === "M" ? "missing" : "away without authorisation",
      started_on: from,
      started_at: londonInstant(from, episode.at),
    },
    ...(to
      ? [
          [
            to,
            {
              returned_on: to,
              ...(back && { returned_at: londonInstant(to, back) }),
            },
          ] as const,
        ]
      : []),
  );
  if (!interview) return [told];
  const { offered, answer, held, at: time } = interview;
  return [
    told,
    tell(
      "return_home_interview",
      id,
      offered,
      {
        episode_id: named(nameOf("missing_episode", id, from)),
        offered_on: offered,
        ...(answer && { answer, answered_on: offered }),
      },
      ...(held
        ? [
            [
              held,
              {
                held_on: held,
                ...(time && { held_at: londonInstant(held, time) }),
                independent: true,
              },
            ] as const,
          ]
        : []),
    ),
  ];
}

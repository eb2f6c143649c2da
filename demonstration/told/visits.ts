import type { Day } from "#kernel/day.ts";
import { ageOn } from "#kernel/age.ts";
import { pick, share } from "../chance.ts";
import { stretchesOf, visitDays, type Stretch } from "../duties.ts";
import { workingDaysAfter } from "../journeys.ts";
import type { Life } from "../life.ts";
import { workerOn } from "../work.ts";
import { recordedAfter, practitioner, tell, type Told } from "./told.ts";
import { childrensWords, notes, observations } from "./words.ts";

const places = {
  assessment: ["home", "school"],
  need: ["home", "home", "school"],
  protection: ["home", "home", "school"],
  care: ["placement", "placement", "school"],
} as const;

/** Every visit, made or attempted, one a day at most. */
export function toldVisits(life: Life): Told[] {
  const days = new Map<Day, Stretch["kind"]>();
  const gaps = life.rhythm?.gaps ?? [];
  for (const stretch of stretchesOf(life))
    for (const day of visitDays(life, stretch))
      if (!gaps.some(([from, to]) => from <= day && day <= to))
        days.set(day, stretch.kind);
  const attempts = life.rhythm?.attempts ?? [];
  return [
    ...[...days].map(([day, kind]) => made(life, day, kind)),
    ...attempts.map(([day, because]) => attempted(life, day, because)),
  ];
}

function made(life: Life, day: Day, kind: Stretch["kind"]): Told {
  const { id, born, wordless } = life;
  const words = `${id} visit ${day}`;
  const age = born ? (ageOn(born, day) ?? 0) : life.expected ? -1 : 8;
  const speaks = !wordless && age >= 4;
  const alone = speaks && share(`${words} alone`) < 0.75;
  const told = tell("visit", id, day, {
    visited_on: day,
    practitioner_id: practitioner(workerOn(life, day)?.who),
    child_seen: true,
    seen_alone: alone,
    by_lead_or_deputy: share(`${words} lead`) < 0.97,
    place: pick(places[kind], words),
    ...(speaks
      ? { child_words: pick(childrensWords, words) }
      : {
          observation:
            age < 0
              ? "Mother seen; she spoke of the baby's room."
              : pick(observations, words),
        }),
    notes: pick(notes, `${words} notes`),
  });
  return setRight(told, words, day, { seen_alone: !alone && speaks });
}

/** Now and then an entry is corrected some days later, or withdrawn and written again. */
function setRight(
  told: Told,
  words: string,
  day: Day,
  values: { seen_alone: boolean },
): Told {
  if (share(`${words} corrected`) > 0.03) return told;
  const [first] = told.versions;
  const recorded = recordedAfter(
    workingDaysAfter(day, 20),
    `${words} corrected`,
  );
  return recorded <= first.recorded
    ? told
    : { ...told, versions: [first, { recorded, values }] };
}

function attempted(life: Life, day: Day, because: string): Told {
  return tell("visit", life.id, day, {
    visited_on: day,
    practitioner_id: practitioner(workerOn(life, day)?.who),
    child_seen: false,
    not_seen_because: because,
    place: "home",
    notes: "A card was left; a new day will be agreed by telephone.",
  });
}

/** An entry made for the wrong child and withdrawn when somebody noticed. */
export function withdrawnVisit(life: Life, day: Day): Told {
  const told = made(life, day, "need");
  const recorded = recordedAfter(
    workingDaysAfter(day, 8),
    `${told.name} wrong`,
  );
  const [first] = told.versions;
  return {
    ...told,
    name: `${told.name} of another child`,
    versions: [first, { recorded, values: {}, withdrawn: true }],
  };
}

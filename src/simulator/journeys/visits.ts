/** Visits to children, as the worker's being there allows: made, attempted, late, made by someone else, or missed. */
import { ageOn } from "#kernel/age.ts";
import { addDays, type Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { rhythms, visitRates, type Rhythm } from "../parameters/journeys/visits.ts"; // prettier-ignore
import type { Child, Family } from "../people/family.ts";
import { type Household, householdOf } from "../people/household-of.ts";
import { shortHanded } from "../stories/short-handed.ts";
import type { Setting } from "../told.ts";
import type { Worker } from "../workforce/workforce.ts";
import type { Answering } from "./answering.ts";
import {
  earliest,
  isTermTime,
  workingDayFrom,
  workingDaysAfter,
} from "./calendar.ts";
import type { Course } from "./course.ts";
import type { Followed, Happening } from "./happening.ts";
import { visitText } from "../texts/visits.ts";

export function visitsOf(
  { family, followed }: Course,
  answering: Answering,
  setting: Setting,
): Happening<"visit">[] {
  const groups = Map.groupBy(followed, ({ why, name }) => `${why} ${name}`);
  const seen = new Set<string>();
  return [...groups]
    .flatMap(
      ([name, group]) =>
      visitsTo(group, family, family.chance.of("visits", name), answering, setting), // prettier-ignore
    )
    .filter(({ child, stages: [{ on }] }) => {
      const first = !seen.has(`${child} ${on}`);
      seen.add(`${child} ${on}`);
      return first;
    });
}

/** Children followed for the same reason, seen on the same days. */
function visitsTo(
  group: readonly Followed[],
  family: Family,
  chance: Chance,
  answering: Answering,
  setting: Setting,
): Happening<"visit">[] {
  const [first] = group;
  const rhythm = first && rhythms[first.why];
  if (!rhythm) return [];
  const from = earliest(first.from, ...group.map((each) => each.from));
  const untils = group.map(({ until }) => until ?? setting.until);
  const last = earliest(untils.toSorted().at(-1)!, setting.until);
  const visits: Happening<"visit">[] = [];
  let day = after(from, rhythm.first, rhythm, chance);
  while (day < last) {
    const made = whoGoes(first, day, answering, setting, chance);
    if (!made) {
      day = workingDaysAfter(day, chance.whole(5, 10));
      continue;
    }
    const tried = chance.happens(visitRates.attempted.value);
    const met = chance.whole(0, 5);
    for (const { child, from: began, until } of group)
      if (began <= made.on && made.on < (until ?? last))
        visits.push(visit({ child, household: householdOf(family, child.id), met }, first.why, made, tried, rhythm, chance.of(child.id, made.on))); // prettier-ignore
    day = tried
      ? workingDaysAfter(made.on, chance.whole(1, 2))
      : next(made.on, first, rhythm, chance);
  }
  return visits;
}

type Going = { on: Day; worker?: Worker; isLead: boolean };

/** The lead worker that day or within the week; else, now and then, a colleague. */
function whoGoes(
  { child, team }: Followed,
  day: Day,
  answering: Answering,
  setting: Setting,
  chance: Chance,
): Going | undefined {
  if (!answering.isKnownOn(day)) return { on: day, isLead: true };
  const lead = answering.of(child.id, "accountable", day);
  const short = shortHanded(setting, team, day);
  if (short && chance.happens(short.putOff)) return undefined;
  if (lead)
    for (let days = 0; days <= 4; days++) {
      const on = workingDaysAfter(workingDayFrom(day), days);
      if (answering.isAtWork(lead, on))
        return { on, worker: lead, isLead: true };
    }
  const covered = short?.covered ?? visitRates.covered.value;
  if (!chance.happens(covered)) return undefined;
  const on = workingDayFrom(day);
  const worker = answering.colleague(team, on, chance);
  return worker && { on, worker, isLead: chance.happens(visitRates.coverIsDeputy.value) }; // prettier-ignore
}

function after(
  day: Day,
  [low, high]: readonly [number, number],
  { unit }: Rhythm,
  chance: Chance,
): Day {
  const count = chance.whole(low, high);
  return unit === "days"
    ? workingDayFrom(addDays(day, count))
    : workingDaysAfter(day, count);
}

/** After a year in a placement meant to last, visits are three-monthly. */
function next(
  day: Day,
  { from, lasting, every }: Followed,
  rhythm: Rhythm,
  chance: Chance,
): Day {
  const late = chance.happens(rhythm.lateShare);
  if (lasting && day > addDays(from, 366))
    return workingDayFrom(addDays(day, late ? chance.whole(93, 120) : chance.whole(62, 90))); // prettier-ignore
  if (every && !late) return workingDaysAfter(day, chance.whole(Math.floor(every * 0.7), every - 1)); // prettier-ignore
  return after(day, late ? rhythm.late : rhythm.next, rhythm, chance);
}

/** Where a child of an age may be seen: nobody is at school in the holidays. */
const placeOf = (places: readonly string[], age: number, on: Day, chance: Chance): string => // prettier-ignore
  chance.pick(places.filter((place) => place !== "school" || (age >= 4 && age < 16 && isTermTime(on)))); // prettier-ignore

type Visited = { child: Child; household: Household; met: number };

function visit(
  { child, household, met }: Visited,
  why: Followed["why"],
  { on, worker, isLead }: Going,
  tried: boolean,
  { places }: Rhythm,
  chance: Chance,
): Happening<"visit"> {
  const age = child.born ? ageOn(child.born, on) : undefined;
  const unborn = age === undefined && child.expected !== undefined;
  const elsewhere = chance.happens(visitRates.childElsewhere.value);
  const seen = !tried && !elsewhere && !unborn;
  const because = tried
    ? chance.weighted(notSeen)
    : elsewhere && !unborn
      ? "child elsewhere"
      : null;
  // Whose birth date nobody knows is taken for eight.
  const looks = age ?? (unborn ? undefined : 8);
  const place = tried || unborn ? "home" : placeOf(places, looks ?? 0, on, chance); // prettier-ignore
  const text = visitText(chance.of("text"), {
    kind: why,
    place,
    age: looks,
    household,
    met,
    isSilent: child.disabilities.includes("COMM"),
  });
  const alone = seen && (age ?? 0) >= 4 && chance.happens(visitRates.seenAlone.value); // prettier-ignore
  const more = chance.of("more");
  const asked = seen && !alone && (age ?? 0) >= 4;
  return {
    table: "visit",
    id: chance.id("visit"),
    child: child.id,
    stages: [
      {
        on,
        row: {
          visited_on: on,
          practitioner_id: worker?.id ?? null,
          child_seen: seen,
          seen_alone: seen ? alone : null,
          not_alone_because: asked ? more.pick(["child chose not to", "child chose not to", "not possible"]) : null, // prettier-ignore
          not_seen_because: because,
          by_lead_or_deputy: isLead,
          place,
          bedroom_seen: why === "protected" && seen && place === "home" ? more.happens(0.8) : null, // prettier-ignore
          child_words: seen ? (text.childWords ?? null) : null,
          observation: seen ? (text.observation ?? null) : null,
          worries: seen ? (text.worries ?? null) : null,
          going_well: seen ? (text.goingWell ?? null) : null,
          notes: because ? unmet(because, more) : text.notes,
        },
        ...(worker ? { by: { worker: worker.id } } : {}),
        pace: "promptly",
      },
    ],
  };
}

/** What is written of a child who was not seen. */
const unmet = (because: string, chance: Chance): string =>
  chance.pick(notMet[because] ?? ["A card was left; a new day will be agreed."]); // prettier-ignore

const notMet: Readonly<Record<string, readonly string[]>> = {
  "nobody home": ["A card was left; a new day will be agreed.", "No answer at the door or on the telephone; a message was left.", "Nobody in, though the day was agreed. Will ring this evening."], // prettier-ignore
  "child elsewhere": ["Talked at the door; the child was at a friend’s. Back within the week.", "At the grandparents’ today; seen next time, and spoken of meanwhile.", "On a school trip. The grown-ups were seen and a new day agreed."], // prettier-ignore
  "access refused": ["Spoken with through the door and not let in. The manager was told the same day.", "Not let in; said that today was no good. The manager knows."], // prettier-ignore
  "child refused": ["Stayed upstairs and did not want to come down; said hello through the door.", "Did not want to talk today. A note was left to say when I come again."], // prettier-ignore
  "cancelled by family": ["Rang in the morning to cancel; a new day was agreed.", "Cancelled by text an hour before; rung back, new day this week."], // prettier-ignore
  "child ill": ["Ill in bed with a cold; seen from the door of the room only.", "At the doctor’s. To be seen when well again."], // prettier-ignore
};

const notSeen = [
  ["nobody home", 50],
  ["child elsewhere", 14],
  ["access refused", 8],
  ["child refused", 8],
  ["cancelled by family", 16],
  ["child ill", 4],
] as const;

import { addDays, type Day } from "#kernel/day.ts";
import { endOfLondonDay, type Instant, londonInstant } from "#kernel/london.ts";
import type { Setting, Told, Version } from "../told.ts";
import type { Child, Family } from "./family.ts";
import type { Known } from "./known.ts";

type Row = Version<"child">["row"];

/** What became known of a child, and when. */
type Step = { at: Instant; says: Partial<Row> };

/** One version as it is first known, and one for each thing learnt later; nothing after the last day. */
export function toldChild(
  child: Child,
  { since, by, beyond }: Known,
  family: Family,
  setting: Setting,
): Told {
  const end = endOfLondonDay(setting.until);
  const steps = stepsOf(child, beyond, family).filter(({ at }) => at <= end);
  const [known, learnt] = [steps.filter(({ at }) => at <= since), steps.filter(({ at }) => at > since)]; // prettier-ignore
  let row: Row = known.reduce((sum, { says }) => ({ ...sum, ...says }), asFirstHeardOf(child)); // prettier-ignore
  const first = { recorded: since, row, ...(by && { by }) };
  const later = learnt.map(({ at, says }) => ({ recorded: at, row: (row = { ...row, ...says }) })); // prettier-ignore
  return { table: "child", id: child.id, versions: [first, ...later] };
}

/** Before birth there is a day it is expected on, and a family name. */
const asFirstHeardOf = (child: Child): Row => ({
  la_child_id: child.laChildId,
  family_name: child.familyName ?? null,
  expected_on: child.expected ?? null,
  ...(child.expected ? { sex: "U" } : named(child)),
});

const named = ({
  givenNames,
  preferredName,
  familyName,
  sex,
  born,
}: Child) => ({
  given_names: givenNames ?? null,
  preferred_name: preferredName ?? null,
  family_name: familyName ?? null,
  sex,
  born_on: born ?? null,
});

function stepsOf(
  child: Child,
  beyond: Instant | undefined,
  family: Family,
): Step[] {
  const { born, expected, died } = child;
  const chance = family.chance.of("told", child.id);
  const afterwards = (day: Day): Instant =>
    londonInstant(addDays(day, chance.of(day).whole(1, 4)), "10:20");
  const steps: Step[] = [];
  if (beyond) steps.push({ at: beyond, says: askedFor(child) });
  if (born && expected)
    steps.push({ at: afterwards(born), says: named(child) });
  if (died) steps.push({ at: afterwards(died), says: { died_on: died } });
  return steps.toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

const askedFor = (child: Child): Partial<Row> => ({
  ethnicity: child.ethnicity,
  first_language: child.firstLanguage ?? null,
});

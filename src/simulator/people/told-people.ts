import { addDays, type Day } from "#kernel/day.ts";
import { endOfLondonDay, type Instant, londonDay, londonInstant } from "#kernel/london.ts"; // prettier-ignore
import type { Id } from "#kernel/id.ts";
import type { KeptTable } from "#record/keeping.store.ts";
import type { Setting, Told, Version } from "../told.ts";
import type { Child, Family } from "./family.ts";

/** When a child was first written of, by whom, and when more was asked than a contact asks. */
type Known = { since: Instant; by?: Id; beyond?: Instant };

/** Told of a child who is only the subject of a contact, or helped early: a name, a birthday. */
const passing: ReadonlySet<KeptTable> = new Set(["contact", "early_help_episode", "allocation"]); // prettier-ignore

/**
 * The people behind what was told of a family: each child from the first row about it, and once somebody looks
 * further, its ethnicity and language, numbers, disabilities, parents and home.
 */
export function toldPeople(
  family: Family,
  told: readonly Told[],
  setting: Setting,
): Told[] {
  const known = knownFrom(told);
  return [
    ...family.children.flatMap((child) => {
      const its = known.get(child.id);
      return its ? [toldChild(child, its, family, setting), ...toldOf(child, its, family, setting)] : []; // prettier-ignore
    }),
    ...toldAdults(family, known),
  ];
}

function knownFrom(told: readonly Told[]): Map<Id, Known> {
  const known = new Map<Id, Known>();
  for (const { table, versions } of told) {
    const [{ row, recorded, by }] = versions;
    const child = "child_id" in row ? row.child_id : undefined;
    if (!child) continue;
    const its = known.get(child) ?? { since: recorded, ...(by && { by }) };
    if (recorded < its.since) {
      its.since = recorded;
      if (by) its.by = by;
      else delete its.by;
    }
    if (!passing.has(table) && !(its.beyond && its.beyond <= recorded))
      its.beyond = recorded;
    known.set(child, its);
  }
  return known;
}

/** Nothing is written after the last day, nor before the child is known; what was known by then is in the first version. */
function toldChild(
  child: Child,
  { since, by, beyond }: Known,
  family: Family,
  setting: Setting,
): Told {
  const end = endOfLondonDay(setting.until);
  const chance = family.chance.of("told", child.id);
  const afterwards = (day: Day): Instant =>
    londonInstant(addDays(day, chance.of(day).whole(1, 4)), "10:20");
  const steps: [Instant, Partial<Version<"child">["row"]>][] = [
    [beyond ?? end, beyond ? more(child) : {}],
    ...(child.born && child.expected ? [[afterwards(child.born), { born_on: child.born }] as const] : []).map(([at, row]): [Instant, typeof row] => [at, row]), // prettier-ignore
    ...(child.died ? [[afterwards(child.died), { died_on: child.died }] as const] : []).map(([at, row]): [Instant, typeof row] => [at, row]), // prettier-ignore
  ];
  let row: Version<"child">["row"] = {
    la_child_id: child.laChildId,
    given_names: child.givenNames ?? null,
    family_name: child.familyName ?? null,
    sex: child.sex,
    born_on: child.expected ? null : (child.born ?? null),
    expected_on: child.expected ?? null,
  };
  const versions: Version<"child">[] = [];
  const later = steps.toSorted(([one], [other]) => (one < other ? -1 : 1));
  for (const [at, changes] of later)
    if (at <= since) row = { ...row, ...changes };
  versions.push({ recorded: since, row, ...(by && { by }) });
  for (const [at, changes] of later)
    if (at > since && at <= end && Object.keys(changes).length > 0)
      versions.push({ recorded: at, row: (row = { ...row, ...changes }) });
  const [first, ...rest] = versions;
  return { table: "child", id: child.id, versions: [first!, ...rest] };
}

const more = (child: Child) => ({
  preferred_name: child.preferredName ?? null,
  ethnicity: child.ethnicity,
  first_language: child.firstLanguage ?? null,
});

/** What is only asked of a child that somebody works with. */
function toldOf(
  child: Child,
  { beyond }: Known,
  { chance, homes }: Family,
  setting: Setting,
): Told[] {
  if (!beyond) return [];
  const id = (...path: (string | number)[]) => chance.id("told", child.id, ...path); // prettier-ignore
  const child_id = child.id;
  const told: Told[] = [];
  const upn = child.upn ?? child.upnUnknown;
  if (upn)
    told.push({
      table: "child_identifier",
      id: id("upn"),
      versions: [{ recorded: beyond, row: { child_id, kind: child.upn ? "upn" : "upn unknown", value: upn } }], // prettier-ignore
    });
  for (const disability of child.disabilities)
    if (disability !== "NONE")
      told.push({
        table: "child_disability",
        id: id("disability", disability),
        versions: [{ recorded: beyond, row: { child_id, disability } }],
      });
  const alone = child.unaccompanied;
  if (alone) {
    const row = { child_id, started_on: alone.from, ended_on: null };
    const ended = alone.until && alone.until <= setting.until ? londonInstant(alone.until, "15:10") : undefined; // prettier-ignore
    const settled = ended !== undefined && ended <= beyond;
    told.push({
      table: "unaccompanied_status",
      id: id("alone"),
      versions: [
        { recorded: beyond, row: settled ? { ...row, ended_on: alone.until ?? null } : row }, // prettier-ignore
        ...(ended && !settled ? [{ recorded: ended, row: { ...row, ended_on: alone.until ?? null } }] : []), // prettier-ignore
      ],
    });
  }
  const home = homeOn(homes, child.id, londonDay(beyond));
  if (home)
    told.push({
      table: "address",
      id: id("home"),
      versions: [{ recorded: beyond, row: { child_id, lines: home.lines, postcode: home.postcode, started_on: home.from ?? null } }], // prettier-ignore
    });
  return told;
}

function homeOn(homes: Family["homes"], who: Id, day: Day) {
  const stays = homes.flatMap(({ lines, postcode, people }) =>
    people
      .filter(
        (stay) =>
          stay.who === who &&
          (!stay.from || stay.from <= day) &&
          (!stay.until || stay.until >= day),
      ) // prettier-ignore
      .map(({ from }) => ({ lines, postcode, from })),
  );
  return stays[0];
}

/** Mothers, fathers and others who matter, from when the first of the children is known well, two at most to a child. */
function toldAdults(
  { adults, bonds, chance }: Family,
  known: ReadonlyMap<Id, Known>,
): Told[] {
  const told: Told[] = [];
  const since = new Map<Id, Instant>();
  const ties = [...Map.groupBy(bonds, ({ child }) => child)].flatMap(
    ([child, all]) => {
      // prettier-ignore
      const beyond = known.get(child)?.beyond;
      return beyond ? all.slice(0, 2).map((bond) => ({ bond, beyond })) : [];
    },
  );
  for (const { bond, beyond } of ties) {
    const before = since.get(bond.adult);
    if (!before || beyond < before) since.set(bond.adult, beyond);
    told.push({
      table: "relationship",
      id: chance.id("told", bond.child, bond.adult, bond.kind),
      versions: [
        {
          recorded: beyond,
          row: {
            child_id: bond.child,
            person_id: bond.adult,
            kind: bond.kind,
            parental_responsibility: bond.parentalResponsibility,
            started_on: bond.from ?? null,
            ended_on: null,
          },
        },
      ],
    });
  }
  for (const { id, givenNames, familyName, born } of adults) {
    const recorded = since.get(id);
    if (recorded)
      told.push({
        table: "person",
        id,
        versions: [{ recorded, row: { given_names: givenNames ?? null, family_name: familyName ?? null, born_on: born ?? null } }], // prettier-ignore
      });
  }
  return told;
}

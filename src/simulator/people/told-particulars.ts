import { addMonths, type Day, daysBetween } from "#kernel/day.ts";
import type { Instant } from "#kernel/london.ts";
import { londonDay, londonInstant } from "#kernel/london.ts";
import { people } from "../parameters/people.ts";
import type { Setting, Told } from "../told.ts";
import type { Child, Family } from "./family.ts";
import type { Known } from "./known.ts";
import { toldHomes } from "./told-homes.ts";

/** What is only asked of a child that somebody assesses. */
export function toldParticulars(
  child: Child,
  { assessed, followed }: Known,
  family: Family,
  setting: Setting,
): Told[] {
  if (!assessed) return [];
  const { chance } = family;
  const id = (...path: (string | number)[]) => chance.id("told", child.id, ...path); // prettier-ignore
  const child_id = child.id;
  const told: Told[] = [];
  const upn = child.upn ?? child.upnUnknown;
  if (upn)
    told.push({
      table: "child_identifier",
      id: id("upn"),
      versions: [{ recorded: assessed, row: { child_id, kind: child.upn ? "upn" : "upn unknown", value: upn } }], // prettier-ignore
    });
  // Asked for once a child is followed, when health is asked too.
  if (
    followed &&
    child.nhsNumber &&
    isBorn(child, londonDay(followed)) &&
    chance.of("nhs", child.id).happens(people.nhsNumberKnown.value)
  )
    // prettier-ignore
    told.push({
      table: "child_identifier",
      id: id("nhs"),
      versions: [{ recorded: followed, row: { child_id, kind: "nhs number", value: child.nhsNumber } }], // prettier-ignore
    });
  for (const disability of child.disabilities)
    if (disability !== "NONE")
      told.push({
        table: "child_disability",
        id: id("disability", disability),
        versions: [{ recorded: assessed, row: { child_id, disability } }],
      });
  const planned = plannedSince(child, assessed, family);
  if (planned)
    told.push({
      table: "ehc_plan",
      id: id("ehc plan"),
      versions: [{ recorded: assessed, row: { child_id, started_on: planned } }], // prettier-ignore
    });
  const alone = child.unaccompanied;
  if (alone) {
    const row = { child_id, started_on: alone.from, ended_on: null };
    const ended = alone.until && alone.until <= setting.until ? londonInstant(alone.until, "15:10") : undefined; // prettier-ignore
    const settled = ended !== undefined && ended <= assessed;
    told.push({
      table: "unaccompanied_status",
      id: id("alone"),
      versions: [
        { recorded: assessed, row: settled ? { ...row, ended_on: alone.until ?? null } : row }, // prettier-ignore
        ...(ended && !settled ? [{ recorded: ended, row: { ...row, ended_on: alone.until ?? null } }] : []), // prettier-ignore
      ],
    });
  }
  const { movedOut } = child;
  const homes = toldHomes({ who: child.id, row: { child_id }, since: assessed, followed, movedOut }, family, setting); // prettier-ignore
  return [...told, ...homes];
}

const isBorn = ({ born }: Child, day: Day): boolean =>
  born === undefined || born <= day;

/** A plan is issued from the fourth birthday on, some time before the assessment that asked about it. */
function plannedSince(
  { id, born, hasHealthAndCarePlan }: Child,
  assessed: Instant,
  { chance }: Family,
): Day | undefined {
  if (!hasHealthAndCarePlan || !born) return undefined;
  const [four, asked] = [addMonths(born, 48), londonDay(assessed)];
  if (asked <= four) return undefined;
  const days = daysBetween(four, asked);
  return addMonths(asked, -Math.floor((chance.of("ehc plan", id).share() * days) / 30.5)); // prettier-ignore
}

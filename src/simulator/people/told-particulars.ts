import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import { londonDay, londonInstant } from "#kernel/london.ts";
import type { Setting, Told } from "../told.ts";
import type { Child, Family } from "./family.ts";
import type { Known } from "./known.ts";

/** What is only asked of a child that somebody assesses. */
export function toldParticulars(
  child: Child,
  { assessed }: Known,
  { chance, homes }: Family,
  setting: Setting,
): Told[] {
  if (!assessed) return [];
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
  for (const disability of child.disabilities)
    if (disability !== "NONE")
      told.push({
        table: "child_disability",
        id: id("disability", disability),
        versions: [{ recorded: assessed, row: { child_id, disability } }],
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
  const home = homeOn(homes, child.id, londonDay(assessed));
  if (home)
    told.push({
      table: "address",
      id: id("home"),
      versions: [{ recorded: assessed, row: { child_id, lines: home.lines, postcode: home.postcode, started_on: home.from ?? null } }], // prettier-ignore
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

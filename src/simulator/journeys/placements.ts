/** Where a child lives in care: placements and moves, and the visits each one asks for. */
import { ageOn } from "#kernel/age.ts";
import { addDays, type Day, daysBetween } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import {
  careRates,
  changeReasons,
  firstPlaces,
  placementLasts,
} from "../parameters/journeys/care.ts";
import { type Book, happened } from "./book.ts";
import type { Care } from "./care.ts";

type Stay = { from: Day; until: Day; place: string; lasting: boolean };

/** Supported accommodation replaced semi-independent living in the lists of April 2024. */
const supportedFrom: Day = "2024-04-01";
const supported = (day: Day) => (day < supportedFrom ? "H5" : "K3");

export function placements(book: Book, care: Care, reason: string): void {
  const { name, child, until } = care;
  const chance = book.chance.of("placements", name, child.id);
  staysOf(care, chance).forEach((stay, index, all) => {
    const last = index === all.length - 1;
    const { from, place, lasting } = stay;
    happened(
      book,
      "placement",
      child,
      [name, index],
      {
        on: from,
        row: {
          placement_type: place,
          provider: providerOf(place, chance),
          started_on: from,
          new_reason: index === 0 ? "S" : "P",
          intended_to_last: lasting,
        },
        by: "accountable",
        pace: "soon",
      },
      {
        on: stay.until,
        row: {
          ended_on: stay.until,
          end_reason: last ? reason : "X1",
          ...(last
            ? {}
            : { change_reason: chance.weighted(changeReasons.shares) }),
        },
        by: "accountable",
        pace: "usual",
      },
    );
    book.followed.push({
      why: "looked after",
      child,
      from,
      until: last ? until : stay.until,
      team: "children in care",
      name: `${name} ${child.laChildId} ${index}`,
      ...(lasting ? { lasting: true as const } : {}),
    });
  });
}

function staysOf(care: Care, chance: Chance): Stay[] {
  const { until, ending } = care;
  const adopted =
    ending === "adoption" ? placedForAdoption(care, chance) : until;
  const stays: Stay[] = [];
  let from = care.from;
  while (from < adopted) {
    const wished = addDays(from, lastsFor(care, stays.length, chance));
    // A stay that would end within weeks of the end lasts to it.
    const ends = daysBetween(wished, adopted) < 14 ? adopted : wished;
    stays.push({
      from,
      until: ends,
      place: placeFor(care, from, stays.length, chance),
      lasting: isLasting(care, from, ends, chance),
    });
    from = ends;
  }
  if (adopted < until)
    stays.push({
      from: adopted,
      until,
      place: chance.happens(0.25) ? "A5" : "A6",
      lasting: false,
    });
  return stays;
}

const placedForAdoption = ({ from, until }: Care, chance: Chance): Day => {
  const placed = addDays(until, -chance.whole(130, 240));
  return placed > addDays(from, 30) ? placed : addDays(from, 30);
};

function lastsFor({ route }: Care, nth: number, chance: Chance): number {
  const drawn = Math.round(chance.along(placementLasts.quantiles));
  const settled = route === "long" || (route === "asylum" && nth > 0) ? 2.4 : 1;
  return Math.round(drawn * settled);
}

function placeFor(
  { child, route }: Care,
  day: Day,
  nth: number,
  chance: Chance,
): string {
  const age = child.born ? (ageOn(child.born, day) ?? 0) : 0;
  if (age >= 16 && chance.happens(nth > 0 || route === "asylum" ? 0.55 : 0.25))
    return supported(day);
  const kind = route === "asylum" ? "asylum" : age < 11 ? "young" : "older";
  const drawn = chance.weighted(firstPlaces[kind].shares);
  const place = nth > 0 && drawn === "U6" && chance.happens(0.4) ? "U4" : drawn;
  if (place === "K3") return age >= 16 ? supported(day) : "U6";
  return place === "R3" && age > 0 ? "U6" : place;
}

const isLasting = (
  { ending }: Care,
  from: Day,
  until: Day,
  chance: Chance,
): boolean =>
  ending === "grows up" &&
  daysBetween(from, until) > 400 &&
  chance.happens(careRates.meantToLast.value);

function providerOf(place: string, chance: Chance): string {
  if (place === "P1") return "PR0";
  if (/^[AR]/.test(place)) return "PR1";
  if (/^U[123]/.test(place)) return "PR1";
  if (place === "K2") return chance.happens(0.2) ? "PR1" : "PR4";
  if (/^[KH]/.test(place)) return chance.happens(0.3) ? "PR5" : "PR4";
  return chance.happens(0.58) ? "PR1" : "PR4";
}

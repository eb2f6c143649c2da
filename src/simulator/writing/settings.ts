import { addMonths, type Day } from "#kernel/day.ts";
import { londonInstant } from "#kernel/london.ts";
import { chanceOf } from "../chance.ts";
import {
  supervisionClocks,
  supervisionEvery,
} from "../parameters/journeys/oversight.ts";
import type { Setting, Told } from "../told.ts";

/** What an invented borough aims at, in each indicator's own unit. */
const targets: Readonly<Record<string, number>> = {
  "contact-timely": 0.95,
  "referral-timely": 0.95,
  "cfa-45-due": 0.85,
  "icpc-due": 0.9,
  "rcpc-due": 0.97,
  "cp-visit-due": 0.9,
  "core-group-due": 0.9,
  "cin-visit-due": 0.85,
  "cic-visit-due": 0.95,
  "cic-reviews-q": 0.97,
  "iha-timely": 0.85,
  "cl-touch": 0.95,
  "sup-child": 0.85,
};

/** What figures are held against: children living there, by mid-year estimate, the borough's own targets and intervals. */
export function toldSettings(setting: Setting): Told[] {
  const { from, until, residents, seed, authority } = setting;
  const id = (...path: string[]) => chanceOf(seed, authority).id("settings", ...path); // prettier-ignore
  const midYears = years(addMonths(from, -24), until).map((year): Day => `${year}-06-30`); // prettier-ignore
  const told: Told[] = [];
  for (const from_on of midYears)
    told.push({
      table: "population_0_to_17",
      id: id("population", from_on),
      versions: [{ recorded: londonInstant(from, "09:00"), row: { from_on, children: residents } }], // prettier-ignore
    });
  for (const [indicator, aim] of Object.entries(targets))
    told.push({
      table: "target",
      id: id("target", indicator),
      versions: [{ recorded: londonInstant(from, "09:00"), row: { indicator, from_on: from, aim } }], // prettier-ignore
    });
  const always = addMonths(from, -120);
  for (const [why, clock] of Object.entries(supervisionClocks)) {
    const span = `${supervisionEvery[why as keyof typeof supervisionEvery]} weeks`;
    told.push({
      table: "local_interval",
      id: id("interval", clock),
      versions: [{ recorded: londonInstant(always, "09:00"), row: { clock, from_on: always, span } }], // prettier-ignore
    });
  }
  return told;
}

const years = (from: Day, until: Day): number[] => {
  const [first, last] = [from, until].map((day) => Number(day.slice(0, 4)));
  return Array.from({ length: last! - first! + 1 }, (_, nth) => first! + nth);
};

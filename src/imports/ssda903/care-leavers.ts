import { birthday } from "#kernel/age.ts";
import type { Day } from "#kernel/day.ts";
import { coverOf, within } from "#kernel/year.ts";
import { yearOf } from "#kernel/day.ts";
import type { ProjectedFact } from "../projected-fact.ts";
import type { RowInForce } from "../return.ts";
import { coverAround } from "./periods.ts";
import { careLeavers } from "./tables.ts";
import { toldBy } from "./told.ts";

/** Answers after which a young person is no longer one who accepts a service. */
const declining = ["REFU", "NREQ", "RHOM", "DIED"];

/** OC3: a status around the birthday that falls in the collection year, and being a care leaver at all. */
export function careLeaver(
  byTable: ReadonlyMap<string, readonly RowInForce[]>,
  born: Day | undefined,
): ProjectedFact[] {
  const rows = toldBy(careLeavers, byTable).toSorted((a, b) => a.year - b.year);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const days = rows.map((row): ProjectedFact => {
    const { IN_TOUCH, ACCOM, ACTIV } = row.values;
    return {
      table: "accommodation_and_activity",
      key: String(row.year),
      from: row.id,
      values: {
        on_day: dayIn(row.year, born),
        in_touch: IN_TOUCH,
        accommodation: ACCOM?.accommodation,
        suitable: ACCOM?.suitable,
        activity: ACTIV,
      },
    };
  });
  const cover = coverAround(last.year, new Set(rows.map(({ year }) => year)));
  const adult = born && birthday(born, 18);
  const latest = dayIn(last.year, born);
  const isAdult = !adult || adult <= latest;
  const answer = last.values.IN_TOUCH;
  const status: ProjectedFact = {
    table: "care_leaver_status",
    key: "",
    from: last.id,
    values: {
      status: isAdult ? "former relevant" : "relevant",
      started_on: isAdult && adult ? adult : dayIn(first.year, born),
      ended_on: answer === "DIED" ? latest : undefined,
      accepts_service: !answer || !declining.includes(answer),
      covered_from: cover.from,
      covered_to: cover.to,
    },
  };
  return [...days, status];
}

/** The birthday in the collection year, which the answers are about; without a birth date, its last day. */
function dayIn(year: number, born: Day | undefined): Day {
  const cover = coverOf(year);
  if (!born) return cover.to;
  const years = [year - 1, year].map((each) => each - yearOf(born));
  const days = years
    .filter((age) => age >= 0)
    .map((age) => birthday(born, age));
  return days.find((day) => within(cover, day)) ?? cover.to;
}

/** What people enter wrongly: a day mistyped, a row entered twice, one taken back and put there again. */
import { addDays, type Day } from "#kernel/day.ts";
import { type Instant, londonDay } from "#kernel/london.ts";
import type { Id } from "#kernel/id.ts";
import type { KeptTable } from "#record/keeping.store.ts";
import type { Chance } from "../chance.ts";
import { mistakeRates } from "../parameters/journeys/recording.ts";
import type { Version } from "../told.ts";
import { workingDaysAfter } from "./calendar.ts";
import { momentOn } from "./recording.ts";

export type Written = {
  table: KeptTable;
  id: Id;
  versions: readonly Version<KeptTable>[];
};

/** The row, with what was wrong of it at first, and any that never should have been. */
export function withMistakes(written: Written, chance: Chance): Written[] {
  const { table } = written;
  if (table !== "visit" && table !== "contact") return [written];
  const share = chance.share();
  const { enteredTwice, takenBack, mistyped } = mistakeRates;
  if (share < enteredTwice.value) return [written, twice(written, chance)];
  if (share < enteredTwice.value + takenBack.value) return [putBack(written, chance)]; // prettier-ignore
  if (table === "visit" && share > 1 - mistyped.value) return [corrected(written, chance)]; // prettier-ignore
  return [written];
}

const noticed = (recorded: Instant, chance: Chance): Instant =>
  momentOn(workingDaysAfter(londonDay(recorded), chance.whole(1, 6)), chance);

/** Entered again by mistake, and withdrawn when somebody noticed. */
function twice({ table, versions: [first] }: Written, chance: Chance): Written {
  const again = first!;
  const withdrawn = noticed(again.recorded, chance);
  return {
    table,
    id: chance.id("entered twice"),
    versions: [again, { ...again, recorded: withdrawn, withdrawn: true }],
  };
}

/** Withdrawn by mistake, and brought back. */
function putBack({ table, id, versions }: Written, chance: Chance): Written {
  const last = versions.at(-1)!;
  const gone = noticed(last.recorded, chance);
  const back = noticed(gone, chance);
  return {
    table,
    id,
    versions: [
      ...versions,
      { ...last, recorded: gone, withdrawn: true },
      { ...last, recorded: back },
    ],
  };
}

/** A visit first entered under the day before. */
function corrected({ table, id, versions }: Written, chance: Chance): Written {
  const last = versions.at(-1)!;
  const { visited_on: on } = last.row as { visited_on?: Day };
  if (!on) return { table, id, versions };
  const wrong = { ...last.row, visited_on: addDays(on, -1) };
  return {
    table,
    id,
    versions: [
      { ...last, row: wrong },
      { ...last, recorded: noticed(last.recorded, chance) },
    ],
  };
}

import type { Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { inNeedRates } from "../parameters/journeys/help.ts";
import { assess } from "./assessment.ts";
import type { Book } from "./book.ts";
import { isConcern, workingDaysAfter } from "./calendar.ts";
import type { Open } from "./open-file.ts";

/** An assessment brought up to date while the plan runs. */
export function updated(
  book: Book,
  open: Open,
  from: Day,
  until: Day,
  chance: Chance,
) {
  const decided = workingDaysAfter(from, chance.whole(40, 75));
  const authorised = workingDaysAfter(decided, chance.whole(12, 44));
  if (authorised >= until || open.assessed) return;
  if (!chance.happens(inNeedRates.assessedAgain.value)) return;
  const { name, referrals } = open;
  assess(
    book,
    { name: `${name} ${decided}`, asked: decided, decided, ordinal: open.assessments++, children: open.children.filter((child) => isConcern(child, authorised)), referrals, outcome: "plan continues" }, // prettier-ignore
    { started: workingDaysAfter(decided, 1), authorised },
  );
}

/** Whether a disabled child's plan is made anew at its end. */
export const isRenewed = (
  { team }: Open,
  on: Day,
  book: Book,
  chance: Chance,
) =>
  team === "disabled children" &&
  on <= book.setting.until &&
  chance.happens(inNeedRates.disabledPlanRenewed.value);

/** The year's assessment of a disabled child ends with the next plan. */
export function assessedAgain(book: Book, open: Open, on: Day, chance: Chance) {
  const { name, referrals } = open;
  const children = open.children.filter((child) => isConcern(child, on));
  const decided = workingDaysAfter(on, -chance.whole(18, 40));
  const ordinal = open.assessments++;
  assess(
    book,
    { name: `${name} ${on}`, asked: decided, decided, ordinal, children, referrals, outcome: "child in need plan" }, // prettier-ignore
    { started: workingDaysAfter(decided, 1), authorised: on },
  );
}

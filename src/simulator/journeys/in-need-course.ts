import { addDays } from "#kernel/day.ts";
import { closures, inNeedRates } from "../parameters/journeys/help.ts";
import { assessedAgain, isRenewed, updated } from "./assessed-again.ts";
import type { Book } from "./book.ts";
import { workingDayFrom } from "./calendar.ts";
import { earlyHelp } from "./early-help.ts";
import { enquire } from "./enquiry.ts";
import { inNeed, inNeedUntil } from "./in-need.ts";
import { close, held, type Next, type Open } from "./open-file.ts";

/** A plan for a child in need, which may turn into an enquiry or care on the way. */
export function inNeedFrom(
  book: Book,
  open: Open,
  { on: found, atOnce, chance }: Next,
): Next | undefined {
  const { name, children, referrals, team } = open;
  const drawn = chance.of("in need", found);
  const planned = open.assessed
    ? addDays(book.setting.until, 1)
    : inNeedUntil(found, team === "disabled children", drawn);
  const share = drawn.share();
  const turn = workingDayFrom(
    addDays(found, Math.round(drawn.whole(20, 90) + drawn.share() * 60)),
  );
  const turns = !open.assessed && turn < planned && turn <= book.setting.until;
  const asks = turns && share < inNeedRates.leadsToEnquiry.value;
  const leaves = turns && !asks && share > 1 - inNeedRates.comesIntoCare.value;
  const enquired = asks
    ? enquire(book, `${name} ${found}`, turn, children, referrals, `manager of ${team}`) // prettier-ignore
    : undefined;
  const steppedUp = enquired?.conference?.plan
    ? enquired.conference.day
    : undefined;
  const until = steppedUp ?? (leaves ? turn : planned);
  inNeed(book, {
    name: `${name} ${found}`,
    found,
    until,
    children,
    referrals,
    team,
    ...(atOnce ? { atOnce } : {}),
  });
  held(book, open, found, until, drawn);
  updated(book, open, found, until, drawn.of("updated"));
  if (steppedUp) return { to: "protected", on: steppedUp, chance: drawn };
  if (leaves) return { to: "care after a breakdown", on: turn, chance: drawn };
  if (isRenewed(open, until, book, drawn)) {
    assessedAgain(book, open, until, drawn);
    return { to: "in need", on: until, atOnce: true, chance: drawn };
  }
  const because = drawn.weighted(closures.shares);
  if (because === "RC9") earlyHelp(book, `${open.number} after ${found}`, planned, children, "another help"); // prettier-ignore
  close(open, planned, because);
  return undefined;
}

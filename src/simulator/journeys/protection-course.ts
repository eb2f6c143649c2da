import {
  afterPlan,
  protectionRates,
} from "../parameters/journeys/protection.ts";
import { updated } from "./assessed-again.ts";
import { type Book, needed } from "./book.ts";
import { isConcern, workingDaysAfter } from "./calendar.ts";
import { preProceedings } from "./court.ts";
import { earlyHelp } from "./early-help.ts";
import { close, held, type Next, type Open } from "./open-file.ts";
import { plannedEnd, protect } from "./protection.ts";

/** A plan from the conference on: it steps down, or goes to court, or a child comes into care. */
export function protectedFrom(
  book: Book,
  open: Open,
  { on: from, chance }: Next,
): Next | undefined {
  const { name, children, referrals, team } = open;
  const drawn = chance.of("protected", from);
  const { until: planned, reviews } = plannedEnd(from, drawn);
  const court = drawn.happens(protectionRates.goesToPreProceedings.value);
  const decided = workingDaysAfter(from, drawn.whole(35, 130));
  const outlined =
    court && decided < planned
      ? preProceedings(book, `${name} ${from}`, decided, children, team)
      : undefined;
  const removed = outlined?.court
    ? workingDaysAfter(outlined.ended, drawn.whole(0, 8))
    : drawn.happens(protectionRates.comesIntoCare.value)
      ? workingDaysAfter(from, drawn.whole(3, 120))
      : undefined;
  const leaves = removed !== undefined && removed < planned;
  const until = leaves ? removed : planned;
  const protectedOnes = children.filter((child) => isConcern(child, from));
  const outcome = leaves ? "looked after" : drawn.weighted(afterPlan.shares);
  const before = drawn.happens(protectionRates.hadPlanBefore.value) ? 1 : 0;
  protect(
    book,
    { name: `${name} ${from}`, from, children: protectedOnes, referrals, team, previous: open.plans + before }, // prettier-ignore
    { until, reviews, outcome },
  );
  if (outlined)
    needed(book, protectedOnes, { team: "edge of care", role: "working", from: decided, until: outlined.ended }); // prettier-ignore
  open.plans += 1;
  held(book, open, from, until, drawn);
  updated(book, open, from, until, drawn.of("updated"));
  if (leaves) return { to: "care from court", on: until, chance: drawn };
  if (outcome === "child in need plan")
    return { to: "in need", on: until, atOnce: true, chance: drawn };
  if (outcome === "early help") earlyHelp(book, `${open.number} after ${from}`, until, children, "another help"); // prettier-ignore
  close(open, until, outcome === "early help" ? "RC9" : "RC7");
  return undefined;
}

import { addDays, addMonths, type Day, weekdayOf } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { workforce as rates } from "../parameters/workforce.ts";
import { lastOctober } from "../stories/when.ts";
import type { Setting } from "../told.ts";
import type { Post } from "./teams.ts";

/** Who holds a post from when until when, before anyone has a name. */
export type Holder = { from: Day; until?: Day; agency: boolean };

/** Workers are known from three years before the first day. */
export const workforceSince = ({ from }: Setting): Day => addMonths(from, -36);

/** The day on which two of Safeguarding South go at once: the last of September. */
export const leaversDay = (setting: Setting): Day =>
  addDays(lastOctober(setting), -1);

const newYear = (day: Day): Day =>
  `${Number(day.slice(0, 4)) + 1}-01-05` as Day;

/** From long before the first day, and still. */
export const alwaysThere = (setting: Setting): Holder => ({
  from: addMonths(workforceSince(setting), -30),
  agency: false,
});

/** The two whose going the story tells of: there until the day, and nobody after them until January. */
const isStory = ({ team, role, number }: Post, first: number) =>
  team === "long-term south" && role === "worker" && number < first + 2;

/** Managers' posts stand empty for no day, so that there is always somebody to decide. */
export function holdersOf(
  post: Post,
  leads: number,
  setting: Setting,
  chance: Chance,
): Holder[] {
  const since = workforceSince(setting);
  const draw = chance.of("holders");
  const onlyAgency =
    post.role === "worker" && draw.happens(rates.agencyPosts.value);
  const holders: Holder[] = [];
  let from = addDays(since, -draw.whole(0, 3000));
  for (let agency = onlyAgency; from <= setting.until;) {
    const until = addDays(from, Math.round(staysFor(agency, draw)));
    holders.push({ from, until, agency });
    const next = post.role === "worker" && !onlyAgency && !agency && draw.happens(rates.filledByAgency.value); // prettier-ignore
    const empty = post.role === "manager" || agency || next ? 0 : vacant(draw);
    agency = onlyAgency || next;
    from = onWeekday(addDays(until, 1 + empty));
  }
  const told = isStory(post, leads) ? withStory(holders, setting) : holders;
  return told
    .filter(({ until }) => !until || until >= since)
    .map(({ from: first, until, agency }) => ({
      from: first,
      agency,
      ...(until && until < setting.until && { until }),
    }));
}

function withStory(holders: readonly Holder[], setting: Setting): Holder[] {
  const day = leaversDay(setting);
  const before = holders.filter(({ from }) => addDays(from, 200) <= day);
  const last = before.at(-1);
  const after: Holder = { from: newYear(day), agency: false };
  return [
    ...before.slice(0, -1),
    ...(last ? [{ ...last, until: day }] : []),
    ...(after.from <= setting.until ? [after] : []),
  ];
}

function staysFor(agency: boolean, chance: Chance): number {
  const mean = agency ? rates.agencyStays.value : 365 / rates.turnover.value;
  return Math.max(60, -Math.log(1 - chance.share()) * mean);
}

const vacant = (chance: Chance) =>
  Math.round(-Math.log(1 - chance.share()) * rates.vacantFor.value);

const onWeekday = (day: Day): Day =>
  weekdayOf(day) <= 5 ? day : onWeekday(addDays(day, 1));

import { addDays, addMonths, type Day, monthIn } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { workforce as rates } from "../parameters/workforce.ts";
import type { Setting } from "../told.ts";
import { type Holder, workforceSince } from "./holders.ts";

/** Two weeks in summer, a week at Easter and at Christmas, and illness now and then. */
export function absencesOf(
  { from, until }: Holder,
  setting: Setting,
  chance: Chance,
): (readonly [Day, Day])[] {
  const start = from > workforceSince(setting) ? from : workforceSince(setting);
  const end = until ?? setting.until;
  const spells: [Day, Day][] = [];
  for (let month = start; month <= end; month = addMonths(month, 1)) {
    const draw = chance.of("absent", month.slice(0, 7));
    const begin = addDays(month, draw.whole(0, 20));
    const leave = leaveIn(monthIn(month), draw);
    if (leave > 0) spells.push([begin, addDays(begin, leave - 1)]);
    else if (draw.happens(rates.ill.value / 12))
      spells.push([begin, addDays(begin, Math.round(draw.along([[0, 6], [0.6, 12], [0.9, 40], [1, 90]])))]); // prettier-ignore
  }
  return spells.filter(([, last]) => last <= end);
}

/** Days of leave begun in a month; most take August or July, and some days about Christmas and Easter. */
function leaveIn(month: number, chance: Chance): number {
  const likely = { 4: 0.5, 7: 0.4, 8: 0.55, 10: 0.3, 12: 0.6, 2: 0.2 }[month];
  if (!likely || !chance.happens(likely)) return 0;
  return month === 7 || month === 8 ? 14 : 7;
}

import { addDays, type Day, daysBetween } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { people } from "../parameters/people.ts";
import type { Start } from "./families-of.ts";

/** A child first heard of before birth has an expected day, which is seldom the day itself. */
export function birthOf(
  born: Day,
  unborn: boolean,
  since: Day,
  chance: Chance,
) {
  const expected =
    born > since ? addDays(born, chance.whole(-12, 16)) : undefined;
  if (unborn) return { expected: expected! };
  if (!expected && chance.happens(people.birthUnknown.value)) return {};
  return { born, ...(expected && { expected }) };
}

/** A child’s death is rare, and leaves a record behind. */
export function deathOf(born: Day, { since, setting }: Start, chance: Chance) {
  const from = born > since ? born : since;
  const days = daysBetween(from, setting.until);
  if (
    days < 30 ||
    !chance.happens((people.deaths.value / 10_000) * (days / 365))
  )
    return {};
  return { died: addDays(from, chance.whole(20, days)) };
}

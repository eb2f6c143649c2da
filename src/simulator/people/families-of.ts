import type { Day } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import { people } from "../parameters/people.ts";
import type { Setting } from "../told.ts";
import { storyFamilies } from "../stories/story-families.ts";
import { arrivals } from "./arrivals.ts";
import { unaccompaniedFamily } from "./alone.ts";
import { careLeaverFamily } from "./care-leaver.ts";
import type { Family } from "./family.ts";
import { ordinaryFamily } from "./ordinary-family.ts";

/** What a family is drawn from. */
export type Start = {
  number: number;
  since: Day;
  chance: Chance;
  setting: Setting;
};

/** Everybody whom the service may meet: care leavers first, then families by the day they are first heard of. */
export function* familiesOf(
  setting: Setting,
  chance: Chance,
): Iterable<Family> {
  let number = 0;
  const start = (since: Day): Start => {
    const at = number++;
    return { number: at, since, chance: chance.of("family", at), setting };
  };
  const leavers = Math.round(
    (people.careLeavers.value * setting.residents) / 10_000,
  );
  for (let count = 0; count < leavers; count++)
    yield careLeaverFamily(start(setting.from));
  yield* storyFamilies(setting, chance);
  for (const { since, alone } of arrivals(setting, chance.of("arrivals"))) {
    const family = (alone ? unaccompaniedFamily : ordinaryFamily)(start(since));
    if (family) yield family;
  }
}

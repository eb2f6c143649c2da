import { addDays } from "#kernel/day.ts";
import { people } from "../parameters/people.ts";
import { childAlone, familyOfOne } from "./alone.ts";
import { childOf } from "./child-of.ts";
import { cultures, unaccompaniedCultures } from "./cultures.ts";
import type { Family } from "./family.ts";
import type { Start } from "./families-of.ts";
import { familyNameFrom } from "./naming.ts";

/** A young person of 18 to 24 on the first day; a third of them once came alone. */
export function careLeaverFamily(start: Start): Family {
  const { setting, chance } = start;
  const draw = chance.of("leaver");
  const born = addDays(setting.from, -draw.whole(6575, 9120));
  if (draw.happens(people.careLeaverAlone.value))
    return familyOfOne(
      start,
      "care leaver",
      childAlone(start, born, draw.weighted(unaccompaniedCultures)),
    );
  const culture = draw.weighted(cultures);
  return familyOfOne(
    start,
    "care leaver",
    childOf(start, {
      index: 0,
      born,
      culture,
      familyName: familyNameFrom(culture.names, draw),
      language: draw.weighted(culture.languages),
      taken: [],
    }),
  );
}

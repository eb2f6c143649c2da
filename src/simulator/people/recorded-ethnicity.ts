import type { Ethnicity } from "#record/codes/ethnicity.codes.ts";
import type { Chance } from "../chance.ts";
import { people } from "../parameters/people.ts";
import type { Origin } from "./child-of.ts";

/** Of both parents’ backgrounds, where it was asked and told. */
export function recordedEthnicity(
  { culture, otherCulture }: Origin,
  chance: Chance,
): Ethnicity {
  const draw = chance.share();
  if (draw < people.ethnicityRefused.value) return "REFU";
  if (draw > 1 - people.ethnicityNotObtained.value) return "NOBT";
  if (!otherCulture || otherCulture.ethnicity === culture.ethnicity)
    return culture.ethnicity;
  const [white, other] =
    culture.ethnicity === "WBRI"
      ? [culture, otherCulture]
      : [otherCulture, culture];
  return (white.ethnicity === "WBRI" && other.mixed) || "MOTH";
}

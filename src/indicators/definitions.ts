import { notFound } from "#kernel/problem.ts";
import { assessmentMeasures } from "./definitions/assessment.ts";
import { careInPracticeMeasures } from "./definitions/care-in-practice.ts";
import { careLeaversMeasures } from "./definitions/care-leavers.ts";
import { childInNeedMeasures } from "./definitions/child-in-need.ts";
import { childProtectionMeasures } from "./definitions/child-protection.ts";
import { childrenInCareMeasures } from "./definitions/children-in-care.ts";
import { enquiriesMeasures } from "./definitions/enquiries.ts";
import { frontDoorMeasures } from "./definitions/front-door.ts";
import { missingMeasures } from "./definitions/missing.ts";
import { workforceMeasures } from "./definitions/workforce.ts";
import { type Indicator, journeys } from "./indicator.ts";

/** Every version of every definition, in the order of the child's journey. */
export const definitions: readonly Indicator[] = [
  frontDoorMeasures,
  assessmentMeasures,
  enquiriesMeasures,
  childProtectionMeasures,
  childInNeedMeasures,
  childrenInCareMeasures,
  careInPracticeMeasures,
  missingMeasures,
  careLeaversMeasures,
  workforceMeasures,
]
  .flat()
  .toSorted(
    (one, other) =>
      journeys.indexOf(one.journey) - journeys.indexOf(other.journey),
  );

/** The latest version of each. */
export const indicators: readonly Indicator[] = definitions.filter(
  ({ key, version }) =>
    !definitions.some((other) => other.key === key && other.version > version),
);

/** One definition, of the version asked for or the latest. Throws a Refusal when there is none. */
export function definition(key: string, version?: number): Indicator {
  const found =
    version === undefined
      ? indicators.find((each) => each.key === key)
      : definitions.find(
          (each) => each.key === key && each.version === version,
        );
  if (found) return found;
  throw notFound(
    version === undefined
      ? `indicator ${key}`
      : `version ${version} of indicator ${key}`,
  );
}

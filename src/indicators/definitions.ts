import { notFound } from "#kernel/problem.ts";
import * as assessment from "./definitions/assessment.ts";
import * as careInPractice from "./definitions/care-in-practice.ts";
import * as careLeavers from "./definitions/care-leavers.ts";
import * as childInNeed from "./definitions/child-in-need.ts";
import * as childProtection from "./definitions/child-protection.ts";
import * as childrenInCare from "./definitions/children-in-care.ts";
import * as enquiries from "./definitions/enquiries.ts";
import * as frontDoor from "./definitions/front-door.ts";
import * as missing from "./definitions/missing.ts";
import * as workforce from "./definitions/workforce.ts";
import { type Indicator, journeys } from "./indicator.ts";

/** Every version of every definition, in the order of the child's journey. */
export const definitions: readonly Indicator[] = [
  frontDoor,
  assessment,
  enquiries,
  childProtection,
  childInNeed,
  childrenInCare,
  careInPractice,
  missing,
  careLeavers,
  workforce,
]
  .flatMap((together) => Object.values<Indicator>(together))
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

import { notFound } from "#kernel/problem.ts";
import * as visits from "./definitions/child-protection-visits.ts";
import type { Indicator } from "./indicator.ts";

/** Every version of every definition, in the order of the child's journey. */
export const definitions: readonly Indicator[] = Object.values(visits);

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

/** What stood in the record before this attempt. */
type Failed = { onPlan: boolean; failed: number; managers: readonly string[] };

/** Which failed visit in a row this one is, from the second on; only of a child on a protection plan. */
export const failedWords = ({ onPlan, failed }: Failed): string | undefined =>
  !onPlan || failed === 0
    ? undefined
    : failed === 1
      ? "Second failed child protection visit"
      : `Failed child protection visit ${failed + 1} in a row`;

/** Where the manager finds it: the board of the team. */
export const listOf = ({ managers }: Failed): string =>
  managers.length === 0
    ? "the list of whoever manages the team"
    : managers.map((name) => `${name}’s list`).join(" and ");

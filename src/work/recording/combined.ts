import type { Instant } from "#kernel/london.ts";
import { blank, type Filled } from "#platform/web/forms.ts";
import { merged } from "#platform/web/merging.ts";
import type { Fields } from "#platform/web/route.ts";

/** A moment as the database tells it. */
const instant = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/;

/** Whether a form says truly from which moment it was begun. */
export const isMoment = (text: string | undefined): text is Instant =>
  text !== undefined && instant.test(text);

/** Where both wrote differently mine stands, theirs is told, and the next time it counts as seen. */
export function combined(
  mine: Fields,
  before: Fields | undefined,
  theirs: Fields,
  moment: Instant,
): Filled {
  if (!before) return { ...blank, entered: mine };
  const { since = "", ...typed } = mine;
  const { entered, clashes } = merged(before, typed, theirs);
  const problems = clashes.map(({ field, theirs: words }) => ({
    field,
    message: `Somebody else wrote here meanwhile: “${words}”. Put both together, then save again`,
  }));
  return {
    entered: { ...entered, since: clashes.length > 0 ? moment : since },
    problems,
  };
}

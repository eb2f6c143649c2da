import type { Problem } from "#kernel/problem.ts";
import { govukErrorSummary } from "./govuk.ts";
import type { Html } from "./html.ts";

/** Goes first in a page with something to put right; nothing when nothing is wrong. `focus`: where a field's link leads, when not to itself. */
export const problemSummary = (
  problems: readonly Problem[],
  {
    titleText = "There is a problem",
    focus = (field: string) => field,
  }: { titleText?: string; focus?: (field: string) => string } = {},
): Html | undefined =>
  problems.length === 0
    ? undefined
    : govukErrorSummary({
        titleText,
        errorList: problems.map(({ field, message }) => ({
          text: message,
          href: `#${focus(field)}`,
        })),
      });

import { govukButton } from "#platform/web/govuk.ts";
import type { SearchBox } from "#record/children/search-box.ts";

/** Finds children, people and notes. */
export const recordSearch: SearchBox = {
  action: "/search",
  called: "Children, people and notes",
  label: "Search children, people and notes",
  hint: "A name, even if you are not sure of its spelling, a child ID, UPN or NHS number, a date of birth like 3/3/2017, or words somebody wrote",
  classes: "govuk-!-width-two-thirds",
  button: govukButton({ text: "Search", classes: "app-no-print" }),
};

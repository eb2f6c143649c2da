import type { Day } from "#kernel/day.ts";
import { govukTag } from "#platform/web/govuk.ts";
import { html } from "#platform/web/html.ts";
import type { Column } from "#platform/web/list.ts";
import { clockChip, type TagColour } from "#platform/web/signature.ts";
import { bornWords, childName, unbrokenParts } from "./child-words.ts";
import type { ListedChild } from "./children-list.store.ts";
import type { Match } from "./children-search.store.ts";

/** How a child stands, in the words and colours of every page. */
export function standingTags(
  child: Pick<
    ListedChild,
    "lookedAfter" | "onPlan" | "inNeed" | "careLeaver" | "openReferral"
  >,
): { text: string; colour: TagColour }[] {
  const tags: { text: string; colour: TagColour }[] = [];
  if (child.lookedAfter) tags.push({ text: "Looked after", colour: "blue" });
  if (child.onPlan)
    tags.push({ text: "Child protection plan", colour: "purple" });
  if (child.inNeed) tags.push({ text: "In need", colour: "teal" });
  if (child.careLeaver) tags.push({ text: "Care leaver", colour: "grey" });
  if (child.openReferral && tags.length === 0)
    tags.push({ text: "Open referral", colour: "grey" });
  return tags;
}

const standingWords = (child: ListedChild) =>
  standingTags(child)
    .map(({ text }) => text)
    .join(", ") || "Not open";

/** The columns of a list of children, on screen and in a spreadsheet. */
export const childColumns = (asAt: Day): readonly Column<ListedChild>[] => [
  {
    key: "name",
    heading: "Child",
    lead: true,
    sortable: true,
    cell: (child) =>
      html`<a class="govuk-link" href="/children/${child.id}"
        >${childName(child)}</a
      >`,
    plain: childName,
  },
  {
    key: "number",
    heading: "Child ID",
    sortable: true,
    cell: ({ laChildId }) => laChildId,
  },
  {
    key: "age",
    heading: "Age",
    sortable: true,
    // Where there is little room the line breaks between age and birth, and nowhere else.
    cell: (child) => unbrokenParts(bornWords(child, asAt)),
    plain: (child) => bornWords(child, asAt),
  },
  {
    key: "standing",
    heading: "Status",
    cell: (child) => {
      const tags = standingTags(child);
      if (tags.length === 0) return "Not open";
      return html`${tags.map(
        ({ text, colour }, index) =>
          html`${index > 0 && " "}${govukTag({ text, classes: `govuk-tag--${colour}` })}`,
      )}`;
    },
    plain: standingWords,
  },
  {
    key: "worker",
    heading: "Who answers",
    cell: ({ worker, team }) =>
      worker === null ? "–" : [worker, team].filter(Boolean).join(", "),
  },
  {
    key: "overdue",
    heading: "Overdue",
    numeric: true,
    cell: ({ overdue }) =>
      overdue > 0 ? clockChip("overdue", String(overdue)) : 0,
    plain: ({ overdue }) => overdue,
  },
];

/** The same, with why each child was found. */
export const foundColumns = (
  asAt: Day,
): readonly Column<ListedChild & Match>[] => {
  const [lead, ...rest] = childColumns(asAt);
  const why: Column<ListedChild & Match> = {
    key: "why",
    heading: "Why it matched",
    cell: (found) => found.why,
  };
  return lead ? [lead, why, ...rest] : [why];
};

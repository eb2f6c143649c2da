import { instantWords } from "#kernel/date-words.ts";
import { govukSummaryList } from "#platform/web/govuk.ts";
import { html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import type { Moved } from "./moved.store.ts";

/** What was moved from one child’s record to another’s: whose they are stays behind their numbers’ pages. */
export const movedPage = (moved: readonly Moved[]): Page => ({
  title: "Moved to another child’s record",
  section: "/notices",
  width: "wide",
  back: { text: "Notices", href: "/notices" },
  body: list<Moved>({
    caption: "What was written about the wrong child",
    captionSize: "m",
    here: "/moved",
    rows: moved,
    nothing: "Nothing was moved.",
    columns: [
      { key: "what", heading: "What", lead: true, cell: ({ what, aboutId }) => html`<a class="govuk-link" href="/moved/${aboutId}">${what}</a>` }, // prettier-ignore
      { key: "at", heading: "When", cell: ({ at }) => instantWords(at) },
      { key: "by", heading: "By", cell: ({ by }) => by },
    ],
  }),
});

type Version = Readonly<Record<string, unknown>>;

/** What one of them said on the first child’s record, every version, latest first. */
export const movedWordsPage = (
  { what, at, by, childId, toChild }: Moved,
  versions: readonly Version[],
): Page => ({
  title: what,
  caption: `Moved by ${by}, ${instantWords(at)}`,
  section: "/notices",
  back: { text: "Moved to another child’s record", href: "/moved" },
  shows: [childId, ...(toChild ? [toChild] : [])],
  body: html`<p class="govuk-body">
      This is what stood on the record of the first child. Nobody else sees it
      there.
    </p>
    ${versions.map(
      (version) =>
        html`<h2 class="govuk-heading-m">
            Recorded ${instantWords(String(version["recorded_at"]))}
          </h2>
          ${govukSummaryList({
            rows: Object.entries(version).flatMap(
              ([column, value]) =>
              value === null || kept.has(column) || column.endsWith("_id")
                ? []
                : [{ key: { text: worded(column) }, value: { text: String(value) } }], // prettier-ignore
            ),
          })}`,
    )}`,
});

const kept = new Set(["authority", "id", "recorded_at", "recorded_by", "source", "source_row", "withdrawn"]); // prettier-ignore

const worded = (column: string) =>
  `${column[0]?.toUpperCase()}${column.slice(1).replaceAll("_", " ")}`;

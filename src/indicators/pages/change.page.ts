import { begun } from "#kernel/begun.ts";
import { countWords, instantWords } from "#kernel/date-words.ts";
import type { Instant } from "#kernel/london.ts";
import type { Problem } from "#kernel/problem.ts";
import { govukButton, govukInput } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { type Column, list, withQuery } from "#platform/web/list.ts";
import type { Difference } from "../change.ts";
import type { Row } from "../row.ts";
import { rowWords } from "./row-words.ts";
import { type Standing, childQuery } from "./standing.ts";
import { keptFields, pathOf } from "./standing.page.ts";

/** What the rows said at another moment and no longer say, or did not say yet. */
export type Change = {
  asked: string;
  problems: readonly Problem[];
  /** Present once another moment was asked about. */
  found?: {
    moments: readonly [earlier: Instant, later: Instant];
    differences: readonly Difference[];
  };
};

/** At most so many are listed; more are a different figure, not a correction. */
export const mostDifferences = 200;

/** Which rows tell two moments apart, and why. */
export function changePart(
  change: Change,
  here: string,
  standing: Standing,
): Html {
  const { asked, problems, found } = change;
  const problem = problems.find(({ field }) => field === "compare");
  return html`<section
    aria-labelledby="changed"
    class="${found === undefined && "app-no-print"}"
  >
    <h2 class="govuk-heading-m" id="changed">
      What changed since another date
    </h2>
    <form
      method="get"
      action="${pathOf(here)}#changed"
      novalidate
      class="app-no-print"
    >
      ${keptFields(here, ["compare"])}
      ${govukInput({
        id: "compare",
        name: "compare",
        label: { text: "Compare with what was known on" },
        hint: {
          text: "A day, like 31/3/2026, means its end; a time may follow.",
        },
        classes: "govuk-input--width-10",
        autocomplete: "off",
        value: asked,
        errorMessage: problem && { text: problem.message },
      })}
      ${govukButton({ text: "Compare", classes: "govuk-button--secondary" })}
    </form>
    ${found && differencesList(found, here, childQuery(standing))}
  </section>`;
}

function differencesList(
  { moments, differences }: NonNullable<Change["found"]>,
  here: string,
  dates: string,
): Html {
  const [earlier, later] = moments;
  const between = `between ${instantWords(earlier)} and ${instantWords(later)}`;
  return html`${list({
      caption:
        differences.length === 0
          ? `Nothing changed ${between}`
          : `${countWords(differences.length, "row")} changed ${between}: ${kinds(differences)}`,
      captionSize: "s",
      columns: columns(dates),
      rows: differences.slice(0, mostDifferences),
      here,
      nothing: `Nothing changed ${between}: the figure counted the same rows.`,
    })}
    <p class="govuk-body-s app-no-print">
      <a class="govuk-link" href="${withQuery(here, { compare: undefined })}"
        >Stop comparing</a
      >
    </p>`;
}

/** `3 added, 1 gone`. */
function kinds(differences: readonly Difference[]): string {
  const of = (what: string) =>
    differences.filter((each) => whatHappened(each) === what).length;
  return ["added", "gone", "changed"]
    .flatMap((what) => (of(what) > 0 ? [`${of(what)} ${what}`] : []))
    .join(", ");
}

const whatHappened = ({ before, after }: Difference) =>
  before && after ? "changed" : after ? "added" : "gone";

const rowOf = ({ before, after }: Difference): Row | undefined =>
  after ?? before;

const columns = (dates: string): readonly Column<Difference>[] => [
  {
    key: "child",
    heading: "Child",
    lead: true,
    cell: (each) => {
      const child = rowOf(each)?.child;
      return (
        child &&
        html`<a class="govuk-link" href="/children/${child.id}${dates}"
          >${child.name || `Child ${child.laChildId}`}</a
        >`
      );
    },
  },
  {
    key: "what",
    heading: "Change",
    cell: (each) => begun(whatHappened(each)),
  },
  {
    key: "before",
    heading: "Known then",
    cell: ({ before }) => (before ? rowWords(before) : "–"),
  },
  {
    key: "after",
    heading: "Known later",
    cell: ({ after }) => (after ? rowWords(after) : "–"),
  },
  {
    key: "why",
    heading: "Why",
    cell: ({ because }) => whyWords[because],
  },
];

const whyWords: Readonly<Record<Difference["because"], string>> = {
  imported: "A return was imported in between",
  "recorded late": "It was recorded only in between",
  corrected: "Its record was corrected in between",
  "worked out anew": "Another fact of the child changed in between",
};

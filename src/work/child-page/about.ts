import { longDayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { govukDetails, govukSummaryList } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { childName } from "#record/children/child-words.ts";
import { disability } from "#record/codes/disability.codes.ts";
import { ethnicity } from "#record/codes/ethnicity.codes.ts";
import { labelOf } from "#record/codes/code.ts";
import { sex } from "#record/codes/sex.codes.ts";
import { upnUnknown } from "#record/codes/upn-unknown.codes.ts";
import type { Child, Identifier, Relation } from "./child.store.ts";

export type Characteristics = {
  identifiers: readonly Identifier[];
  disabilities: readonly string[];
  ehcPlanSince: Day | undefined;
  writes: boolean;
};

/** Who the child is, beyond the name: what is not known is left out. */
export function characteristics(
  child: Child,
  { identifiers, disabilities, ehcPlanSince, writes }: Characteristics,
): Html {
  const facts: [string, Html | string | false | null | undefined][] = [
    ["Child ID", child.laChildId],
    ["Sex", child.sex && labelOf(sex, child.sex)],
    ["Ethnicity", child.ethnicity && labelOf(ethnicity, child.ethnicity)],
    ["First language", child.firstLanguage],
    [
      "Disability",
      disabilities.map((code) => labelOf(disability, code) ?? code).join(", "),
    ],
    ["EHC plan", ehcPlanShown(child, ehcPlanSince, writes)],
    ...identifiers.map(({ kind, value }): [string, string] => [
      identifierNames[kind] ?? kind,
      kind === "upn unknown" ? (labelOf(upnUnknown, value) ?? value) : value,
    ]),
  ];
  return govukDetails({
    summaryText: "Child ID and characteristics",
    html: govukSummaryList({
      rows: facts.flatMap(([key, value]) =>
        value ? [{ key: { text: key }, value: { html: html`${value}` } }] : [],
      ),
    }),
  });
}

/** Whether there is one is asked of every child: where none is recorded it can be. */
function ehcPlanShown({ id }: Child, since: Day | undefined, writes: boolean) {
  const known = since && `Since ${longDayWords(since)}`;
  if (!writes) return known;
  return html`${known ?? "None recorded"}
    <a class="govuk-link app-no-print" href="/children/${id}/ehc-plan/new"
      >${known ? "Change the EHC plan" : "Record an EHC plan"}</a
    >`;
}

const identifierNames: Readonly<Record<string, string>> = {
  upn: "UPN",
  "former upn": "Former UPN",
  "upn unknown": "No UPN because",
  "nhs number": "NHS number",
};

/** So many fit beside the rest; their own page has everybody. */
const atOnce = 8;

/** Those who matter; a child of the record is a link to their own page. */
export const people = (
  relations: readonly Relation[],
  all: string,
): Html | undefined =>
  relations.length === 0
    ? undefined
    : html`<h2 class="govuk-heading-m">People (${relations.length})</h2>
        <ul class="govuk-list">
          ${relations
            .slice(0, atOnce)
            .map(
              (relation) =>
                html`<li>
                  ${named(relation)},
                  ${relation.kind}${
                    relation.parentalResponsibility === true &&
                    ", parental responsibility"
                  }
                </li>`,
            )}
        </ul>
        ${
          relations.length > atOnce &&
          html`<p class="govuk-body">
            <a class="govuk-link" href="${all}"
              >All ${relations.length} people</a
            >
          </p>`
        }`;

export function named(relation: Relation): Html | string {
  const laChildId = relation.laChildId ?? "";
  const name = childName({ ...relation, laChildId });
  if (relation.otherChildId === null) return name;
  if (!relation.opens)
    return [name, relation.worker && `worker ${relation.worker}`]
      .filter(Boolean)
      .join(", ");
  return html`<a class="govuk-link" href="/children/${relation.otherChildId}"
    >${name}</a
  >`;
}

/** What could not be counted, and why: never silently. */
export const gapsFound = (gaps: readonly string[]): Html | undefined =>
  gaps.length === 0
    ? undefined
    : html`<h3 class="govuk-heading-s">What could not be counted</h3>
        <ul class="govuk-list govuk-list--bullet">
          ${gaps.map((gap) => html`<li>${gap}</li>`)}
        </ul>`;

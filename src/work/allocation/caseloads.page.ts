import { begun } from "#kernel/begun.ts";
import { dayWords, instantWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { blank, type Filled } from "#platform/web/forms.ts";
import { govukButton } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import {
  capForm,
  newlyQualifiedForm,
  standings,
  weightForm,
} from "#record/allocations/caseload.form.ts";
import type { CaseloadRule } from "#record/allocations/caseload-weight.store.ts";
import { ruleOn, standOf, usualCap, usualWeight } from "./caseloads.ts";
import type { Qualifying } from "./qualifying.store.ts";

export type Sent = "weight" | "cap" | "newly-qualified";

type Given = {
  rules: readonly CaseloadRule[];
  workers: readonly Qualifying[];
  today: Day;
  /** May say it anew. */
  manages: boolean;
  /** The form that was sent back, with what was entered. */
  sent?: { which: Sent; filled: Filled };
};

const here = "/practice/caseloads";

/** What each child weighs, how much the newly qualified carry, who they are, and everything that was ever said of it. */
export function caseloadsPage(given: Given): Page {
  const { rules, workers, today, manages, sent } = given;
  const filled = sent?.filled ?? blank;
  return {
    title: "Caseloads",
    section: "/practice",
    back: { text: "Practice", href: "/practice" },
    width: "wide",
    status: weightForm.status(filled),
    body: html`${weightForm.summary(filled)}
      <p class="govuk-body">
        The team board and the page to allocate weigh every child so. Where
        nothing is set a child weighs ${usualWeight}.
      </p>
      ${weighed(rules, today)} ${manages && weightForms(given)}
      <h2 class="govuk-heading-m">Newly qualified social workers</h2>
      <p class="govuk-body">
        In their assessed and supported first year they carry at most
        <strong>${ruleOn(rules, null, today)?.value ?? usualCap}</strong>. More
        needs a reason, given where the child is allocated.
      </p>
      ${qualifying(workers.filter(({ until }) => until !== null && until >= today))}
      ${manages && qualifiedForms(given)} ${everSaid(rules, today)}`,
  };
}

const filledFor = ({ sent }: Given, which: Sent): Filled =>
  sent?.which === which ? sent.filled : blank;

/** One main button on a page: what is set most often. */
const form = (which: Sent, asked: Html, button: string, classes = ""): Html =>
  html`<form method="post" action="${here}/${which}" novalidate>
    ${asked} ${govukButton({ text: button, preventDoubleClick: true, classes })}
  </form>`;

const weightForms = (given: Given): Html =>
  html`<h2 class="govuk-heading-m">Set a weight</h2>
    ${form("weight", weightForm.ask(filledFor(given, "weight")), "Set the weight")}`;

const qualifiedForms = (given: Given): Html =>
  html`<h3 class="govuk-heading-s">Say who is newly qualified</h3>
    ${form("newly-qualified", newlyQualifiedForm(given.workers).ask(filledFor(given, "newly-qualified")), "Save", "govuk-button--secondary")}
    <h3 class="govuk-heading-s">Change how much they carry</h3>
    ${form("cap", capForm.ask(filledFor(given, "cap")), "Set the most", "govuk-button--secondary")}`;

const weighed = (rules: readonly CaseloadRule[], today: Day): Html =>
  list<[keyof typeof standings, string]>({
    caption: "What a child weighs today",
    here: "",
    rows: Object.entries(standings) as [keyof typeof standings, string][],
    nothing: "",
    columns: [
      { key: "standing", heading: "Children", lead: true, cell: ([, words]) => words }, // prettier-ignore
      { key: "weight", heading: "Weight", numeric: true, cell: ([standing]) => ruleOn(rules, standing, today)?.value ?? usualWeight }, // prettier-ignore
      { key: "from", heading: "Since", cell: ([standing]) => sinceWords(ruleOn(rules, standing, today)) }, // prettier-ignore
    ],
  });

const sinceWords = (rule: CaseloadRule | undefined) =>
  rule ? dayWords(rule.from) : "not set";

const qualifying = (workers: readonly Qualifying[]): Html =>
  list<Qualifying>({
    caption: `In their first year (${workers.length})`,
    captionSize: "s",
    here: "",
    rows: workers,
    nothing: "Nobody is recorded as newly qualified today.",
    columns: [
      { key: "name", heading: "Name", lead: true, cell: ({ name }) => name },
      { key: "until", heading: "Until", cell: ({ until }) => until ? dayWords(until) : "" }, // prettier-ignore
    ],
  });

const everSaid = (rules: readonly CaseloadRule[], today: Day): Html =>
  list<CaseloadRule>({
    caption: "Everything that was set",
    here: "",
    rows: rules,
    nothing: "Nothing was ever set: every child weighs the same.",
    columns: [
      { key: "what", heading: "What", lead: true, cell: ({ standing }) => standing === null ? "The most of the newly qualified" : wordsOf(standing) }, // prettier-ignore
      { key: "value", heading: "Set to", numeric: true, cell: ({ value }) => value }, // prettier-ignore
      { key: "from", heading: "From", cell: ({ from }) => dayWords(from) },
      { key: "by", heading: "By", cell: ({ by, at }) => `${by}, ${instantWords(at)}` }, // prettier-ignore
      { key: "stands", heading: "How it stands", cell: (rule) => begun(standOf(rule, rules, today)) }, // prettier-ignore
    ],
  });

const wordsOf = (standing: string): string =>
  Object.entries(standings).find(([key]) => key === standing)?.[1] ?? standing;

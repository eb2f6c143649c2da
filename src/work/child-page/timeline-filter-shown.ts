import type { Id } from "#kernel/id.ts";
import { govukButton, govukInput, govukSelect } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { Fields } from "#platform/web/route.ts";
import { type Filter, peopleIn } from "./timeline-filter.ts";
import { begun } from "./timeline.ts";
import type { Told } from "./timeline.store.ts";

type Asked = { action: string; query: Fields; kept: Fields };

/** What there is to look at alone; `kept` goes along unseen. */
export const filterForm = (
  told: readonly Told[],
  { child, chosen }: { child: Id; chosen: ReadonlySet<Id> },
  filter: Filter,
  { action, query, kept }: Asked,
): Html =>
  html`<form method="get" action="${action}" class="app-no-print app-filter">
    ${Object.entries(kept).map(
      ([name, value]) =>
        html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    ${choice("kind", "Show", `Everything (${told.length})`, kinds(told), filter.kind)}
    ${choice("person", "Of whom", "Anybody", people(told, child), filter.person)}
    ${choice("significance", "Significance", "Chosen or not", significances(told, chosen), filter.significance)}
    ${day("from", "From", filter, query)} ${day("to", "To", filter, query)}
    ${govukButton({ text: "Show these", classes: "govuk-button--secondary" })}
  </form>`;

type Item = { value: string; text: string };

const choice = (
  name: string,
  label: string,
  all: string,
  items: readonly Item[],
  asked: string | undefined,
): Html =>
  govukSelect({
    id: name,
    name,
    label: { text: label, classes: "govuk-label--s" },
    items: [
      { value: "", text: all },
      ...items.map((item) => ({ ...item, selected: item.value === asked })),
    ],
  });

const kinds = (told: readonly Told[]): Item[] =>
  [...Map.groupBy(told, ({ kind }) => kind)]
    .map(([kind, { length }]) => ({
      value: kind,
      text: `${begun(kind)} (${length})`,
    })) // prettier-ignore
    .toSorted((one, other) => (one.value < other.value ? -1 : 1));

const people = (told: readonly Told[], child: Id): Item[] =>
  peopleIn(told, child).map(({ key, name, count }) => ({ value: key, text: `${name} (${count})` })); // prettier-ignore

function significances(told: readonly Told[], chosen: ReadonlySet<Id>): Item[] {
  const { length } = told.filter(({ id }) => chosen.has(id));
  return [
    { value: "chosen", text: `In the chronology (${length})` },
    { value: "not chosen", text: `Not in the chronology (${told.length - length})` }, // prettier-ignore
  ];
}

function day(
  name: "from" | "to",
  label: string,
  { problems }: Filter,
  query: Fields,
): Html {
  const problem = problems.find(({ field }) => field === name);
  return govukInput({
    id: name,
    name,
    value: query[name] ?? "",
    label: { text: label, classes: "govuk-label--s" },
    hint: { text: "Like 31/3/2026" },
    errorMessage: problem && { text: problem.message },
    classes: "govuk-input--width-10",
    autocomplete: "off",
    spellcheck: false,
  });
}

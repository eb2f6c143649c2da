import type { Day } from "#kernel/day.ts";
import type { Problem } from "#kernel/problem.ts";
import { govukButton, govukInput, govukSelect } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { Fields } from "#platform/web/route.ts";
import { factDefinitions } from "#record/fact-definitions.ts";
import type { FactKind } from "#record/facts.ts";
import { dayIn } from "./asked.ts";
import { begun } from "./timeline.ts";
import type { Told } from "./timeline.store.ts";

/** What of the timeline was asked for; all absent: everything. */
export type Filter = {
  kind?: FactKind;
  from?: Day;
  to?: Day;
  problems: readonly Problem[];
};

export function filterOf(query: Fields): Filter {
  const kind = query["kind"] ?? "";
  const [from, to] = [dayIn(query["from"] ?? ""), dayIn(query["to"] ?? "")];
  const problems = [["from", from] as const, ["to", to] as const].flatMap(
    ([field, day]) =>
      query[field] && day === undefined
        ? [{ field, message: "Enter a real date, like 31/3/2026" }]
        : [],
  );
  return {
    ...(Object.hasOwn(factDefinitions, kind) && { kind: kind as FactKind }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    problems,
  };
}

/** Those asked for. What has no day is within no dates. */
export const filtered = (told: readonly Told[], { kind, from, to }: Filter) =>
  told.filter(
    (each) =>
      (!kind || each.kind === kind) &&
      (!from || (each.on !== undefined && each.on >= from)) &&
      (!to || (each.on !== undefined && each.on <= to)),
  );

/** What there is to look at alone; `kept` goes along unseen. */
export function filterForm(
  told: readonly Told[],
  { kind, problems }: Filter,
  { action, query, kept }: { action: string; query: Fields; kept: Fields },
): Html {
  const counts = Map.groupBy(told, (each) => each.kind);
  const day = (name: "from" | "to", label: string) => {
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
  };
  return html`<form
    method="get"
    action="${action}"
    class="app-no-print app-filter"
  >
    ${Object.entries(kept).map(
      ([name, value]) =>
        html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    ${govukSelect({
      id: "kind",
      name: "kind",
      label: { text: "Show", classes: "govuk-label--s" },
      items: [
        { value: "", text: `Everything (${told.length})` },
        ...[...counts.keys()].toSorted().map((each) => ({
          value: each,
          text: `${begun(each)} (${counts.get(each)?.length ?? 0})`,
          selected: each === kind,
        })),
      ],
    })}
    ${day("from", "From")} ${day("to", "To")}
    ${govukButton({ text: "Show these", classes: "govuk-button--secondary" })}
  </form>`;
}

import { begun } from "#kernel/begun.ts";
import { longDayWords } from "#kernel/date-words.ts";
import { spanWords } from "#kernel/span.ts";
import { clockOf } from "#clocks/definitions/all-duties.ts";
import { valueWords } from "#platform/charts/figure-words.ts";
import { govukDetails, govukSummaryList } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { withQuery } from "#platform/web/list.ts";
import { definitions } from "../definitions.ts";
import type { Indicator } from "../indicator.ts";
import { chartUnit } from "./figure-on-page.ts";
import type { Target } from "./targets.store.ts";

/** What the measure counts, by which rules, on whose word. */
export function definitionPart(
  indicator: Indicator,
  target: Target | undefined,
  here: string,
): Html {
  const { words, caveat } = indicator;
  const rows: readonly (readonly [string, Html | string | undefined])[] = [
    ["Question", indicator.question],
    ["Counted", begun(words.numerator)],
    ["Out of", begun(words.denominator)],
    ["Left out, and shown beside", begun(words.leftOut ?? "nothing")],
    ["Clocks it counts", clocks(indicator)],
    ["Source", begun(indicator.source)],
    ["Caveat", caveat],
    ["Target", target ? targetWords(target, indicator) : "None set"],
    ["Definition", versions(indicator, here)],
  ];
  return html`<section aria-labelledby="definition">
    <h2 class="govuk-heading-m" id="definition">What this measures</h2>
    ${govukSummaryList({
      classes: "app-reading",
      rows: rows.flatMap(([key, value]) =>
        value === undefined
          ? []
          : [{ key: { text: key }, value: { html: html`${value}` } }],
      ),
    })}
    ${working(indicator)}
  </section>`;
}

/** Each clock's rule as its own words have it. */
function clocks({ clocks: keys }: Indicator): Html | undefined {
  if (!keys) return undefined;
  return html`<ul class="govuk-list">
      ${keys.map((key) => {
        const found = clockOf(key);
        if (!found) return html`<li>${key}</li>`;
        const { clock, duty } = found;
        const rules = [
          ...(clock.within ? [spanWords(clock.within)] : []),
          ...(clock.changes ?? []).map(
            ({ from, within }) =>
              `${spanWords(within)} for what began from ${longDayWords(from)}`,
          ),
        ];
        const rule =
          rules.length === 0
            ? "by a rule of its own"
            : `within ${rules.join("; ")}`;
        return html`<li>
          <strong>${clock.title}</strong>: ${rule}. ${begun(clock.source)}.
          Counted from ${triggerWords(duty.trigger)}.
        </li>`;
      })}
    </ul>
    <a class="govuk-link" href="/help#states"
      >How a promise stands, in words</a
    >`;
}

const triggerWords = (trigger: string) =>
  trigger.includes("began on") || trigger.includes(" on {day}")
    ? `the day ${trigger.replace(" on {day}", "")}`
    : trigger.replace(/,? of \{day\}/, "");

const targetWords = ({ aim, setBy, from }: Target, { unit }: Indicator) =>
  `${valueWords(aim, chartUnit(unit))}, set by ${setBy}${from ? ` from ${longDayWords(from)}` : ""}`;

/** Old definitions stay runnable beside the newest. */
function versions({ key, version, inForce }: Indicator, here: string): Html {
  const all = definitions.filter((each) => each.key === key);
  return html`Version ${version}, in force from
    ${longDayWords(inForce.from)}${
      inForce.until && ` to ${longDayWords(inForce.until)}`
    }.
    ${all
      .filter((each) => each.version !== version)
      .map(
        (each) =>
          html` <a
            class="govuk-link"
            href="${withQuery(here, { definition: String(each.version) })}"
            >Count by version ${each.version}</a
          >`,
      )}<br />Key: ${key}`;
}

/** For those who check the counting itself. */
const working = ({ population, among, counts, leftOut, per }: Indicator) =>
  govukDetails({
    summaryText: "Show the working",
    classes: "app-no-print",
    html: html`<p class="govuk-body">
        One query gives the rows; the figure is their count, and the list above
        is the rows themselves.
      </p>
      <ul class="govuk-list">
        <li>Rows: ${population.key}</li>
        ${[
          ["Among them", among],
          ["Counted if", counts ?? "always"],
          ["Left out because", leftOut ?? "never"],
          ["Shared among different", per?.column],
        ].map(
          ([words, condition]) =>
            condition !== undefined &&
            html`<li>${words}: <code>${condition}</code></li>`,
        )}
      </ul>`,
  });

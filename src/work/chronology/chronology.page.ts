import { dayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { londonDay } from "#kernel/london.ts";
import { type Html, html } from "#platform/web/html.ts";
import { halfYearOf, halfYearWords } from "#record/chronologies/chronology.ts";
import { themes } from "#record/chronologies/chronology.form.ts";
import type { Entry, Pattern } from "#record/chronologies/chronology.store.ts";
import { factWords } from "#record/fact-definitions.ts";
import type { Framed, Within } from "../child-page/frame.ts";
import { tabAddress } from "../child-page/navigation.ts";
import { begun } from "../child-page/timeline.ts";
import type { Told } from "../child-page/timeline.store.ts";

type Seen = {
  entries: readonly Entry[];
  patterns: readonly Pattern[];
  writes: boolean;
};

/** An event chosen, with why: in the order of their days, those without one last. */
type Chosen = { told: Told; entry: Entry };

/** What workers chose out of the timeline and why it matters; an event that no longer stands is not shown. */
export function chronologyPage(framed: Framed, seen: Seen): Within {
  const about = new Map(seen.entries.map((entry) => [entry.about, entry]));
  const chosen = framed.told.toReversed().flatMap((told): Chosen[] => {
    const entry = about.get(told.id);
    return entry ? [{ told, entry }] : [];
  });
  const years = Map.groupBy(chosen, ({ told }) => told.on?.slice(0, 4) ?? "Day not known"); // prettier-ignore
  return {
    body: html`<h2 class="govuk-heading-m">Chronology (${chosen.length})</h2>
      ${chosen.length === 0 && nothing(framed)}
      ${[...years].toSorted().map(
        ([year, events]) =>
          html`<h3 class="govuk-heading-s">${year}</h3>
            ${halves(events).map(([first, its]) => half(first, its, framed, seen))}`,
      )}`,
  };
}

const nothing = ({ child }: Framed): Html =>
  html`<div class="app-nothing">
    <p class="govuk-body govuk-!-margin-bottom-0">
      Nothing is in the chronology by this day. Events are chosen on the
      <a class="govuk-link" href="${tabAddress(child.id, "timeline")}"
        >timeline</a
      >: “Add to chronology”, with why it matters.
    </p>
  </div>`;

const halves = (events: readonly Chosen[]) => [
  ...Map.groupBy(events, ({ told }) => told.on && halfYearOf(told.on)),
];

/** The events of half a year, and what they say together. */
function half(
  first: Day | undefined,
  events: readonly Chosen[],
  { child }: Framed,
  { patterns, writes }: Seen,
): Html {
  const said = patterns.find(({ halfYear }) => halfYear === first);
  return html`<dl class="govuk-summary-list app-events">
      ${events.map((each) => event(each, child.id, writes))}
    </dl>
    ${
      said &&
      html`<p class="govuk-body">
        <strong>Pattern, ${halfYearWords(said.halfYear)}:</strong>
        ${said.pattern ?? "not shown to you"}
        <span class="govuk-body-s">(${edited(said)})</span>
      </p>`
    }
    ${
      writes &&
      first &&
      html`<p class="govuk-body-s app-no-print">
        <a
          class="govuk-link"
          href="/children/${child.id}/chronology/pattern/new?of=${first}"
          >${said ? "Edit" : "Write"} the pattern of ${halfYearWords(first)}</a
        >
      </p>`
    }`;
}

const event = ({ told, entry }: Chosen, child: string, writes: boolean): Html =>
  html`<div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key">
      ${told.on && html`<time class="app-no-wrap" datetime="${told.on}">${dayWords(told.on)}</time>`}
    </dt>
    <dd class="govuk-summary-list__value">
      <p class="govuk-body govuk-!-margin-bottom-1">
        ${told.fact ? factWords(told.fact) : begun(told.kind)}
      </p>
      <p class="govuk-body govuk-!-margin-bottom-1">
        <strong>${themes[entry.theme]}:</strong>
        ${entry.why ?? "why it matters is not shown to you"}
      </p>
      <p class="govuk-body-s govuk-!-margin-bottom-0">
        ${edited(entry)}
        ${
          told.correctedAt !== undefined &&
          told.correctedAt > entry.at &&
          html`<strong
            >Source corrected ${dayWords(londonDay(told.correctedAt))}</strong
          >`
        }
        ${
          writes &&
          html`<a
            class="govuk-link app-no-print"
            href="/children/${child}/chronology/entry/new?of=${told.id}"
            >Edit<span class="govuk-visually-hidden">
              why this matters:
              ${told.kind}${told.on && `, ${dayWords(told.on)}`}</span
            ></a
          >`
        }
      </p>
    </dd>
  </div>`;

const edited = ({ by, at }: Pick<Entry, "by" | "at">) =>
  `${by}, ${dayWords(londonDay(at))}.`;

import { countWords, dayWords } from "#kernel/date-words.ts";
import { type Day, daysBetween } from "#kernel/day.ts";
import { govukDetails, govukSummaryList } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { londonDay } from "#kernel/london.ts";
import type { Collecting } from "#record/collecting/collecting.store.ts";
import type { Handover } from "#record/allocations/handover.store.ts";
import type { Plan } from "#record/plans/plan.store.ts";
import { firstName } from "#record/children/child-words.ts";
import type { Child } from "./child.store.ts";
import { tabAddress } from "./navigation.ts";
import { isOpen, type Promised, titleOf } from "./promises.ts";
import type { Shown } from "./time-machine.ts";
import type { Told } from "./timeline.store.ts";

type Given = {
  child: Child;
  writes: boolean;
  told: readonly Told[];
  plan: Plan | undefined;
  handover: Handover | undefined;
  collecting: Collecting | undefined;
  promises: readonly Promised[];
  /** Who answers for the child. */
  answers: string;
  shown: Shown;
};

/** What somebody out of hours must know at once; where the record has no answer, it says so. */
export function sixAnswers(given: Given): Html {
  const { plan, promises, answers, collecting } = given;
  const next = promises.find(isOpen);
  const safety = [
    plan?.ifWrong,
    plan?.safetyPerson &&
      `The child can go to ${plan.safetyPerson.trim().replace(/\.$/, "")}.`,
  ].filter(Boolean);
  const rows: [string, string | Html | undefined][] = [
    ["Who may collect the child", collected(collecting, collecting?.may)],
    ["Who must not", collected(collecting, collecting?.mustNot)],
    ["The risk now", riskOf(given)],
    ["If things go wrong", safety.join(" ") || undefined],
    ["Next date", next && `${titleOf(next.clock)}, ${dayWords(next.due)}`],
    ["Who to call", answers],
  ];
  return html`<h2 class="govuk-heading-m">In an emergency</h2>
    ${govukSummaryList({
      rows: rows.map(([key, words]) => ({
        key: { text: key },
        value: { html: html`${words ?? "Not recorded"}` },
      })),
    })}
    ${
      given.writes &&
      html`<p class="govuk-body app-no-print">
        <a
          class="govuk-link"
          href="${tabAddress(given.child.id, "overview")}/collecting/new"
          >${collecting ? "Change" : "Say"} who may collect
          ${firstName(given.child)}</a
        >
      </p>`
    }`;
}

/** In the words of whoever said it, with who that was and when: an agreement grows old. */
const collected = (
  from: Collecting | undefined,
  words: string | null | undefined,
): Html | undefined =>
  from && words
    ? html`<p class="govuk-body app-prose govuk-!-margin-bottom-1">${words}</p>
        <p class="govuk-body-s govuk-!-margin-bottom-0">
          ${from.by}, ${dayWords(londonDay(from.at))}
        </p>`
    : undefined;

/** The latest worry written down, with its day and its age; else what the worker before wrote. */
function riskOf({ told, handover, shown }: Given): Html | undefined {
  const of = (what: string, on: Day) =>
    `${what} ${dayWords(on)}, ${agoWords(on, shown.asAt)}`;
  for (const { on, narrative } of told) {
    const worry = narrative.find(
      ({ under }) => under === "Worries then",
    )?.words;
    if (worry && on) return aged(worry, of("Visit of", on));
  }
  return handover?.risks
    ? aged(handover.risks, of(`Handover note of ${handover.by},`, handover.on))
    : undefined;
}

/** How old it is comes first: an old worry is not today's. What is long is folded after its beginning. */
function aged(words: string, from: string): Html {
  const all = words.split(/\s+/);
  const begins = all.slice(0, atOnce).join(" ");
  return html`<p class="govuk-body-s govuk-!-margin-bottom-1">${from}</p>
    ${
      all.length <= atOnce + 20
        ? html`<p class="govuk-body app-prose">${words}</p>`
        : html`<p class="govuk-body">${begins} …</p>
            ${govukDetails({
              summaryText: `All of it (${all.length} words)`,
              html: html`<p class="govuk-body app-prose">${words}</p>`,
            })}`
    }`;
}

/** So many words are read at a glance. */
const atOnce = 60;

function agoWords(on: Day, asAt: Day): string {
  const days = daysBetween(on, asAt);
  return days === 0
    ? "the same day"
    : `${countWords(days, "day", "days")} before`;
}

import { dayWords } from "#kernel/date-words.ts";
import { govukSummaryList } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { Handover } from "#record/allocations/handover.store.ts";
import type { Plan } from "#record/plans/plan.store.ts";
import { isOpen, type Promised, titleOf } from "./promises.ts";
import type { Told } from "./timeline.store.ts";

type Given = {
  told: readonly Told[];
  plan: Plan | undefined;
  handover: Handover | undefined;
  promises: readonly Promised[];
  /** Who answers for the child. */
  answers: string;
};

/** What somebody out of hours must know at once; where the record has no answer, it says so. */
export function sixAnswers(given: Given): Html {
  const { plan, promises, answers } = given;
  const next = promises.find(isOpen);
  const safety = [
    plan?.ifWrong,
    plan?.safetyPerson && `The child can go to ${plan.safetyPerson}.`,
  ].filter(Boolean);
  const rows: [string, string | undefined][] = [
    ["Who may collect the child", undefined],
    ["Who must not", undefined],
    ["The risk now", riskOf(given)],
    ["If things go wrong", safety.join(" ") || undefined],
    ["Next date", next && `${titleOf(next.clock)}, ${dayWords(next.due)}`],
    ["Who to call", answers],
  ];
  return html`<h2 class="govuk-heading-m">In an emergency</h2>
    ${govukSummaryList({
      rows: rows.map(([key, words]) => ({
        key: { text: key },
        value: { text: words ?? "Not recorded" },
      })),
    })}`;
}

/** The latest worry written down, with its day; else what the worker before wrote. */
function riskOf({ told, handover }: Given): string | undefined {
  for (const { on, narrative } of told) {
    const worry = narrative.find(
      ({ under }) => under === "Worries then",
    )?.words;
    if (worry && on) return `${worry} (visit of ${dayWords(on)})`;
  }
  return handover?.risks
    ? `${handover.risks} (${handover.by}, ${dayWords(handover.on)})`
    : undefined;
}

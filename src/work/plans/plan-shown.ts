import { longDayWords } from "#kernel/date-words.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import { quote } from "#platform/web/signature.ts";
import type { PlanAction, Progress, WrittenPlan } from "#record/plans/plan.store.ts"; // prettier-ignore

/** For whom it is printed. */
export type PlanVersion = "professional" | "parent" | "child";

const progressWords: Readonly<Record<Progress, string>> = {
  better: "▲ Better",
  same: "▬ The same",
  worse: "▼ Worse",
  "too soon": "○ Too soon to say",
};

/** A plan as one of its readers gets it: short, the child's words first, who does what by when. */
export function planShown(
  plan: WrittenPlan,
  child: string,
  version: PlanVersion,
): Html {
  if (version === "child") return forChild(plan, child);
  return html`<div class="app-plan">
    ${
      plan.why &&
      html`<h2 class="govuk-heading-m">Why we are involved</h2>
        <p class="govuk-body app-prose">${plan.why}</p>`
    }
    ${plan.words && quote(plan.words, `${child}, for this plan`)}
    <h2 class="govuk-heading-m">What needs to be different for ${child}</h2>
    ${plan.outcomes.map(
      ({ id, different, known, progress }, index) =>
        html`<section class="app-plan__outcome">
          <h3 class="govuk-heading-s">
            ${index + 1} ${different}
            ${progress && html`<span class="app-plan__progress">${progressWords[progress]}</span>`}
          </h3>
          ${known && html`<p class="govuk-body">We will know because: ${known}</p>`}
          ${actionsOf(
            plan.actions.filter(({ outcome }) => outcome === id),
            version,
          )}
        </section>`,
    )}
    ${boxes(plan, child)}
  </div>`;
}

const actionsOf = (
  actions: readonly PlanAction[],
  version: PlanVersion,
): Html =>
  actions.length === 0
    ? html`<p class="govuk-body">
        Nobody has agreed to do anything for this yet.
      </p>`
    : list<PlanAction>({
        caption: "Who does what, by when",
        captionSize: "hidden",
        here: "",
        rows: actions,
        nothing: "",
        columns: [
          {
            key: "what",
            heading: "What",
            lead: true,
            cell: ({ what }) => what,
          },
          {
            key: "who",
            heading: "Who",
            cell: ({ who, role }) =>
              `${who}${role === null ? "" : ` (${role})`}`,
          },
          {
            key: "due",
            heading: "By when",
            unbroken: true,
            cell: ({ due }) =>
              due
                ? longDayWords(due)
                : version === "parent"
                  ? "to be agreed"
                  : "no day",
          },
        ],
      });

const boxes = (plan: WrittenPlan, child: string): Html =>
  html`${(
    [
      ["If things go wrong", plan.ifWrong],
      [`Whom ${child} can go to`, plan.safetyPerson],
      ["When this plan ends", plan.endsWhen],
    ] as const
  ).map(
    ([heading, text]) =>
      html`<h2 class="govuk-heading-s">${heading}</h2>
        <p class="govuk-body app-prose">${text ?? "Not agreed yet."}</p>`,
  )}`;

const forChild = ({ forChild, noChildVersion }: WrittenPlan, child: string) =>
  forChild
    ? html`<div class="app-letter">
        ${forChild.split(/\n\s*\n/).map((each) => html`<p class="app-prose">${each}</p>`)}
      </div>`
    : html`<p class="govuk-body">
        There is no version for ${child}
        yet${noChildVersion && `: ${noChildVersion}`}.
      </p>`;

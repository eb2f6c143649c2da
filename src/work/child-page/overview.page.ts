import type { LocalChoice } from "#clocks/clock.ts";
import { explain } from "#clocks/explain.ts";
import { dayWords } from "#kernel/date-words.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { EndedPromise, OpenAction } from "#record/actions/action.store.ts";
import type { Collecting } from "#record/collecting/collecting.store.ts";
import type { Handover } from "#record/allocations/handover.store.ts";
import { firstName } from "#record/children/child-words.ts";
import type { Remark } from "#record/corrections/remark.store.ts";
import { factWords } from "#record/fact-definitions.ts";
import type { Plan, Progress } from "#record/plans/plan.store.ts";
import { remarkWords } from "./beside.ts";
import {
  type Characteristics,
  characteristics,
  gapsFound,
  people,
} from "./about.ts";
import type { Relation } from "./child.store.ts";
import { deeds } from "./deeds.ts";
import type { Framed, Within } from "./frame.ts";
import { childsWords, handoverNote } from "./know-me.ts";
import { asking, tabAddress } from "./navigation.ts";
import { promised } from "./promised.ts";
import {
  latenessAddress,
  latenessShown,
  saidOf,
  type SaidOfLate,
} from "../lateness/lateness.ts";
import { pastPromises, type Promised, titleOf, whatIsDue } from "./promises.ts";
import { sixAnswers } from "./six-answers.ts";
import { standingOf } from "./standing.ts";
import { begun } from "./timeline.ts";
import { awaitsVisit, nextTryOf, triedAgain } from "../visits/tried-again.ts";

export type Overview = Characteristics & {
  relations: readonly Relation[];
  /** The council's own intervals, as known. */
  choices: readonly LocalChoice[];
  gaps: readonly string[];
  /** What was finished with a reason and is still missing. */
  lacking: readonly Remark[];
  plan: Plan | undefined;
  agreed: readonly OpenAction[];
  ended: readonly EndedPromise[];
  handover: Handover | undefined;
  collecting: Collecting | undefined;
  /** What was last said of what is late. */
  said: SaidOfLate;
};

/** Know me in three minutes: what somebody new must read first, and what to do next. */
export function overviewPage(framed: Framed, seen: Overview): Within {
  const { child, told, promises, shown } = framed;
  const { asAt } = shown;
  const nextTry = nextTryOf(told);
  const dues = {
    asAt,
    sentence: (promise: Promised) => explain(promise, asAt, seen.choices),
    why: (promise: Promised) =>
      html`${isVisitDue(promise) && triedAgain(nextTry)}
      ${whyLate(promise, child.id, seen)}`,
  };
  const { answers } = standingOf(told, asAt, child);
  return {
    shows: seen.relations.flatMap(({ otherChildId }) => otherChildId ?? []),
    body: html`${seen.writes && deeds(child, ["visits", "attempts", "direct-work", "oversight", "strategy-discussion", "handover"])}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h2 class="govuk-heading-m">About me</h2>
          ${childsWords(framed)} ${handoverNote({ child, ...seen })}
          ${seen.plan ? planned(framed, seen.plan) : unplanned(framed)}
          ${sixAnswers({ ...framed, ...seen, answers })} ${lately(framed)}
        </div>
        <div class="govuk-grid-column-one-third">
          <h2 class="govuk-heading-m">What is due</h2>
          ${whatIsDue(promises, dues)} ${gapsFound(seen.gaps)}
          ${lackingHere(seen.lacking)}
          ${promised({ child, open: seen.agreed, ended: seen.ended, writes: seen.writes, asAt })}
          ${people(seen.relations, `${tabAddress(child.id, "people")}${asking(framed.query)}`)}
          ${pastPromises(promises, dues)} ${characteristics(child, seen)}
          <p class="govuk-body app-no-print">
            <a class="govuk-link" href="${shown.now}/access"
              >Who may see this child, and why</a
            >
          </p>
        </div>
      </div>`,
  };
}

const isVisitDue = (promise: Promised) =>
  (promise.state === "running" || promise.state === "overdue") &&
  awaitsVisit(promise);

/** Why it is late, and the way to say so. */
const whyLate = (
  promise: Promised,
  child: string,
  { said, writes }: Pick<Overview, "said" | "writes">,
): Html =>
  html`${latenessShown(saidOf(said, promise))}
  ${
    writes &&
    promise.state === "overdue" &&
    html`<p class="govuk-body-s govuk-!-margin-bottom-1 app-no-print">
      <a class="govuk-link" href="${latenessAddress(child, "reason", promise)}"
        >Say why it is late<span class="govuk-visually-hidden">
          : ${titleOf(promise.clock)}</span
        ></a
      >
    </p>`
  }`;

const progressWords: Readonly<Record<Progress, string>> = {
  better: "▲ Better",
  same: "▬ Same",
  worse: "▼ Worse",
  "too soon": "Too soon to say",
};

/** Why we are involved and what must change, out of the plan the family has. */
const planned = ({ child, query }: Framed, plan: Plan): Html =>
  html`<h2 class="govuk-heading-m">Why we are involved</h2>
    <p class="govuk-body">
      ${plan.why ?? "Not recorded"}
      <span class="govuk-body-s"
        >(plan, reviewed ${dayWords(plan.reviewedOn)})</span
      >
    </p>
    <h2 class="govuk-heading-m">What must change</h2>
    <ol class="govuk-list govuk-list--number">
      ${plan.outcomes.map(
        ({ different, progress }) =>
          html`<li>
            ${different}
            <strong class="app-no-wrap"
              >${progress ? progressWords[progress] : "Not judged yet"}</strong
            >
          </li>`,
      )}
    </ol>
    <p class="govuk-body app-no-print">
      <a
        class="govuk-link"
        href="${tabAddress(child.id, "plan")}${asking(query)}"
        >The whole plan</a
      >
    </p>`;

const unplanned = ({ child }: Framed): Html =>
  html`<h2 class="govuk-heading-m">
      Why we are involved, and what must change
    </h2>
    <p class="govuk-body">
      No plan for ${firstName(child)} is written here, so why we are involved
      and what must change are not recorded.
    </p>`;

const lackingHere = (lacking: readonly Remark[]): Html | undefined =>
  lacking.length === 0
    ? undefined
    : html`<h2 class="govuk-heading-m">
          Finished with a reason, still missing
        </h2>
        <ul class="govuk-list">
          ${lacking.map((remark) => html`<li>${remarkWords(remark)}</li>`)}
        </ul>`;

/** What happened last, in a line each. */
function lately({ child, told, query }: Framed): Html {
  const last = told.slice(0, 5);
  return html`<h2 class="govuk-heading-m">What happened last</h2>
    ${
      last.length === 0
        ? html`<p class="govuk-body">
            Nothing had been recorded of this child by this day.
          </p>`
        : html`<ul class="govuk-list govuk-list--bullet">
            ${last.map(
              ({ on, kind, fact, source, recordedBy }) =>
                html`<li>
                  ${on ? html`<time datetime="${on}">${dayWords(on)}</time>` : "Day not known"}:
                  ${fact ? factWords(fact) : begun(kind)}${source === "record" && ` (${recordedBy})`}
                </li>`,
            )}
          </ul>`
    }
    <p class="govuk-body app-no-print">
      <a
        class="govuk-link"
        href="${tabAddress(child.id, "timeline")}${asking(query)}"
        >All that happened (${told.length})</a
      >
    </p>`;
}

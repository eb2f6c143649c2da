import { longDayWords } from "#kernel/date-words.ts";
import type { Id } from "#kernel/id.ts";
import type { Filled } from "#platform/web/forms.ts";
import {
  govukButton,
  govukDetails,
  govukInsetText,
} from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { firstName } from "#record/children/child-words.ts";
import type { Circulated } from "#record/circulation/circulation.store.ts";
import { givenForm, planVersions } from "#record/plans/given.form.ts";
import type { Remark } from "#record/corrections/remark.store.ts";
import type { Given, Plan } from "#record/plans/plan.store.ts";
import { givenList } from "../circulation/given-list.ts";
import { paperAddress } from "../circulation/paper-address.ts";
import { remarkWords } from "../child-page/beside.ts";
import type { Framed, Within } from "../child-page/frame.ts";
import { datesOf, tabAddress } from "../child-page/navigation.ts";
import { lengthOf } from "./plan-length.ts";
import { planShown, type PlanVersion } from "./plan-shown.ts";

type Shown = {
  /** The plan that stood on the day. */
  plan: Plan | undefined;
  version: PlanVersion;
  given: readonly Given[];
  circulated: readonly Circulated[];
  /** That it was finished without something, and why; that it was signed off. */
  remarks: readonly Remark[];
  /** A manager may sign it off: not since it was last reviewed. */
  signs: boolean;
  filled: Filled;
  writes: boolean;
};

const versions: readonly PlanVersion[] = ["professional", "parent", "child"];

/** The plan as one of its readers gets it, and who has which version. It is printed as it stands here. */
export function planPage(framed: Framed, shown: Shown): Within {
  const { plan, version, filled, writes } = shown;
  const child = firstName(framed.child);
  return {
    problems: filled.problems,
    kept: version === "professional" ? {} : { for: version },
    // What a family is given is their plan, not how the child stands with us.
    onPaper: version === "professional" ? "with banner" : "alone",
    body: plan
      ? html`${versionLinks(framed, shown)}
          <h2 class="govuk-heading-l govuk-!-margin-bottom-1">
            ${version === "child" ? `My plan: ${child}` : `Our plan for ${child}`}
          </h2>
          <p class="govuk-body">Reviewed ${longDayWords(plan.reviewedOn)}</p>
          ${version === "professional" && shown.remarks.map((remark) => govukInsetText({ text: remarkWords(remark) }))}
          ${planShown(plan, child, version)}
          ${version === "professional" && html`<p class="govuk-body-s app-no-print">${lengthOf(plan)}</p>`}
          ${shown.signs && signOff(framed, plan.id)}
          <div class="app-no-print">${givenTo(framed, shown)}</div>`
      : html`<h2 class="govuk-heading-m">Plan</h2>
          <div class="app-nothing">
            <p class="govuk-body govuk-!-margin-bottom-0">
              There is no plan for ${child} here by this day. It is written with
              the family: what needs to be different, who does what by when,
              what happens if things go wrong.
            </p>
          </div>
          ${writes && govukButton({ text: "Write the plan", href: `${tabAddress(framed.child.id, "plan")}/new` })}`,
  };
}

const signOff = ({ child }: Framed, plan: Id): Html =>
  html`<form
    class="app-no-print"
    method="post"
    action="/children/${child.id}/signed-off/${plan}"
  >
    ${govukButton({ text: "Sign off the plan", classes: "govuk-button--secondary" })}
  </form>`;

function versionLinks(
  { child, query }: Framed,
  { version, writes }: Shown,
): Html {
  const here = tabAddress(child.id, "plan");
  const link = (each: PlanVersion) =>
    `${here}?${new URLSearchParams({ ...datesOf(query), for: each }).toString()}`;
  return html`<nav class="app-no-print" aria-label="Versions of the plan">
    <ul class="govuk-list app-deeds">
      ${versions.map(
        (each) =>
          html`<li>
            ${
              each === version
                ? html`<strong>${planVersions[each]}</strong>`
                : html`<a class="govuk-link" href="${link(each)}"
                    >${planVersions[each]}</a
                  >`
            }
          </li>`,
      )}
    </ul>
    ${writes && govukButton({ text: "Review the plan", href: `${here}/new` })}
  </nav>`;
}

const givenTo = (
  { child }: Framed,
  { plan, given, circulated, filled, writes }: Shown,
): Html =>
  html`<h2 class="govuk-heading-m">
      Who has it (${given.length + circulated.length})
    </h2>
    ${
      given.length + circulated.length === 0
        ? html`<p class="govuk-body">Nobody has been given this plan yet.</p>`
        : html`<ul class="govuk-list govuk-list--bullet">
              ${given.map(
                ({ version, to, how, on }) =>
                html`<li>${to}: ${version} version, ${how}, ${longDayWords(on)}</li>`, // prettier-ignore
              )}
            </ul>
            ${givenList(circulated)}`
    }
    ${
      writes &&
      plan &&
      html`<p class="govuk-body">
        <a class="govuk-link" href="${paperAddress(child.id, plan.id)}"
          >Print or circulate the whole plan</a
        >
      </p>`
    }
    ${
      writes &&
      govukDetails({
        summaryText: "Record that somebody was given it",
        open: filled.problems.length > 0,
        html: html`<form
          method="post"
          action="${tabAddress(child.id, "plan")}/given"
          novalidate
        >
          ${givenForm.ask(filled)} ${govukButton({ text: "Record" })}
        </form>`,
      })
    }`;

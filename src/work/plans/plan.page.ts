import { longDayWords } from "#kernel/date-words.ts";
import type { Filled } from "#platform/web/forms.ts";
import { govukButton, govukDetails } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { Page } from "#platform/web/page.ts";
import { childName, firstName } from "#record/children/child-words.ts";
import { givenForm, planVersions } from "#record/plans/given.form.ts";
import type { Given, Plan } from "#record/plans/plan.store.ts";
import type { Child } from "../child-page/child.store.ts";
import { childNavigation } from "../child-page/navigation.ts";
import { lengthOf } from "./plan-length.ts";
import { planShown, type PlanVersion } from "./plan-shown.ts";

type Shown = {
  child: Child;
  plan: Plan | undefined;
  version: PlanVersion;
  given: readonly Given[];
  filled: Filled;
  writes: boolean;
};

const versions: readonly PlanVersion[] = ["professional", "parent", "child"];

/** The plan as one of its readers gets it, and who has which version. It is printed as it stands here. */
export function planPage(shown: Shown): Page {
  const { child, plan, version, filled, writes } = shown;
  const here = `/children/${child.id}/plan`;
  return {
    title: version === "child" ? `My plan: ${firstName(child)}` : `Our plan for ${firstName(child)}`, // prettier-ignore
    ...(plan && { caption: `Reviewed ${longDayWords(plan.reviewedOn)}` }),
    section: "/children",
    back: { text: childName(child), href: `/children/${child.id}` },
    status: givenForm.status(filled),
    shows: [child.id],
    body: html`${childNavigation(child.id, "plan")}
    ${
      plan
        ? html`${givenForm.summary(filled)}
            <nav class="app-no-print" aria-label="Versions of the plan">
              <ul class="govuk-list app-deeds">
                ${versions.map(
                  (each) =>
                    html`<li>
                      ${
                        each === version
                          ? html`<strong>${planVersions[each]}</strong>`
                          : html`<a
                              class="govuk-link"
                              href="${here}?for=${each}"
                              >${planVersions[each]}</a
                            >`
                      }
                    </li>`,
                )}
                ${writes && html`<li><a class="govuk-link" href="${here}/new">Review the plan</a></li>`}
              </ul>
            </nav>
            ${planShown(plan, firstName(child), version)}
            ${version === "professional" && html`<p class="govuk-body-s app-no-print">${lengthOf(plan)}</p>`}
            <div class="app-no-print">${givenTo(shown)}</div>`
        : html`<p class="govuk-body">
              There is no plan for ${firstName(child)} here yet. It is written
              with the family: what needs to be different, who does what by
              when, what happens if things go wrong.
            </p>
            ${writes && govukButton({ text: "Write the plan", href: `${here}/new` })}`
    }`,
  };
}

const givenTo = ({ given, filled, writes, child }: Shown): Html =>
  html`<h2 class="govuk-heading-m">Who has it (${given.length})</h2>
    ${
      given.length === 0
        ? html`<p class="govuk-body">Nobody has been given this plan yet.</p>`
        : html`<ul class="govuk-list govuk-list--bullet">
            ${given.map(
              ({ version, to, how, on }) =>
                html`<li>${to}: ${version} version, ${how}, ${longDayWords(on)}</li>`, // prettier-ignore
            )}
          </ul>`
    }
    ${
      writes &&
      govukDetails({
        summaryText: "Record that somebody was given it",
        open: filled.problems.length > 0,
        html: html`<form
          method="post"
          action="/children/${child.id}/plan/given"
          novalidate
        >
          ${givenForm.ask(filled)} ${govukButton({ text: "Record" })}
        </form>`,
      })
    }`;

import { clockOf } from "#clocks/definitions/all-duties.ts";
import { type Html, html } from "#platform/web/html.ts";
import { childName } from "#record/children/child-words.ts";
import { titleOf } from "../child-page/promises.ts";
import { latenessAddress } from "../lateness/lateness.ts";
import type { AskedOfMe, Task } from "./my-work.ts";

export const reviewPlan = ({ about }: AskedOfMe): Html =>
  html`<a class="govuk-link app-deed" href="/children/${about.id}/plan/new"
    >Review the plan<span class="govuk-visually-hidden">
      of ${childName(about)}</span
    ></a
  >`;

/** One act for each line; of a visit also the other thing that happens. */
export function deeds({ clock, about, trigger, clock: key }: Task): Html {
  const record = `/children/${about.id}`;
  const name = html`<span class="govuk-visually-hidden">
    for ${childName(about)}</span
  >`;
  // What was agreed is given out where its record is given to people.
  if (clock === "strategy-actions-24h")
    return html`<a
      class="govuk-link app-deed"
      href="${record}/circulation/new?of=${trigger}"
      >Circulate<span class="govuk-visually-hidden">
        the actions of the strategy discussion</span
      >${name}</a
    >`;
  return clockOf(clock)?.duty.event === "visit"
    ? html`<a class="govuk-link app-deed" href="${record}/visits/new"
          >Record visit${name}</a
        ><a class="govuk-link app-deed" href="${record}/attempts/new"
          >Could not see them${name}</a
        >`
    : html`<a class="govuk-link app-deed" href="${record}"
        >Open<span class="govuk-visually-hidden">
          ${childName(about)}: ${titleOf(key)}</span
        ></a
      >`;
}

/** To a question why it is late. */
export const sayWhy = (task: Task): Html =>
  html`<a
    class="govuk-link app-deed"
    href="${latenessAddress(task.about.id, "reason", task, "/my-work")}"
    >Say why<span class="govuk-visually-hidden">
      it is late: ${childName(task.about)}, ${titleOf(task.clock)}</span
    ></a
  >`;

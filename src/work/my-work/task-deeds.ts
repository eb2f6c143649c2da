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

/** By what a clock waits for, the way to do it; of a visit also the other thing that happens. */
const ways: Readonly<Record<string, (task: Task, name: Html) => Html>> = {
  visit: ({ about: { id } }, name) =>
    html`<a class="govuk-link app-deed" href="/children/${id}/visits/new"
        >Record visit${name}</a
      ><a class="govuk-link app-deed" href="/children/${id}/attempts/new"
        >Could not see them${name}</a
      >`,
  // What was agreed is given out where its record is given to people.
  "giving of its actions": ({ about: { id }, trigger }, name) =>
    html`<a
      class="govuk-link app-deed"
      href="/children/${id}/circulation/new?of=${trigger}"
      >Circulate<span class="govuk-visually-hidden">
        the actions of the strategy discussion</span
      >${name}</a
    >`,
};

/** One act for each line: where there is no other way, the child is opened. */
export function deeds(task: Task): Html {
  const { clock, about } = task;
  const way = ways[clockOf(clock)?.duty.event ?? ""];
  return way
    ? way(task, html`<span class="govuk-visually-hidden"> for ${childName(about)}</span>`) // prettier-ignore
    : html`<a class="govuk-link app-deed" href="/children/${about.id}"
        >Open<span class="govuk-visually-hidden">
          ${childName(about)}: ${titleOf(clock)}</span
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

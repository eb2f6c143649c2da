import { dayWords, instantWords } from "#kernel/date-words.ts";
import type { Id } from "#kernel/id.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { Remark } from "#record/corrections/remark.store.ts";
import type { Circulated } from "#record/circulation/circulation.store.ts";
import type { MovedAway } from "#record/corrections/moved.store.ts";
import { londonDay } from "#kernel/london.ts";
import { givenList } from "../circulation/given-list.ts";
import { paperAddress } from "../circulation/paper-address.ts";
import type { Beside } from "./timeline.ts";
import type { Told } from "./timeline.store.ts";

type Given = {
  child: Id;
  remarks: readonly Remark[];
  /** May write in this record, and it is shown as now known: then it can be put right. */
  writes: boolean;
  /** May sign off what others wrote. */
  signs: boolean;
  /** The records that stand in the chronology. */
  chosen: ReadonlySet<Id>;
  /** Who was given what. */
  given: readonly Circulated[];
};

/** What stands with each record: that it was corrected, moved or signed off, and what can be done with it. */
export function besideRecords({
  child,
  remarks,
  writes,
  signs,
  chosen,
  given,
}: Given): Beside {
  const about = Map.groupBy(remarks, (remark) => remark.about);
  return (told: Told): Html | undefined => {
    const its = about.get(told.id) ?? [];
    const form = writes && told.source === "record" && formOf(told);
    const unsigned = !its.some(({ kind }) => kind === "signed off");
    return html`${its.map(
      (remark) =>
        html`<p class="govuk-body-s govuk-!-margin-bottom-0 app-prose">
          ${remarkWords(remark)}
        </p>`,
    )}
    ${circulated(child, told, given)}
    ${writes && told.kind === "direct work" && theirWork(child, told)}
    ${
      writes &&
      html`<p class="govuk-body-s govuk-!-margin-bottom-0 app-no-print">
        ${
          form &&
          html`<a
              class="govuk-link"
              href="/children/${child}/${form}/correction/new?of=${told.id}"
              >Correct this<span class="govuk-visually-hidden">
                ${named(told)}</span
              ></a
            >
            · `
        }
        <a
          class="govuk-link"
          href="/children/${child}/chronology/entry/new?of=${told.id}"
          >${chosen.has(told.id) ? "In the chronology" : "Add to chronology"}<span
            class="govuk-visually-hidden"
          >
            ${named(told)}</span
          ></a
        >
      </p>`
    }
    ${
      form &&
      signs &&
      unsigned &&
      html`<form
        method="post"
        action="/children/${child}/signed-off/${told.id}"
        class="app-no-print"
      >
        <button
          class="govuk-button govuk-button--secondary govuk-!-margin-bottom-1"
          type="submit"
        >
          Sign off<span class="govuk-visually-hidden"> ${named(told)}</span>
        </button>
      </form>`
    }`;
  };
}

/** A drawing made in direct work is a document of its own, about that work. */
const theirWork = (child: Id, { id, on }: Told) =>
  html`<p class="govuk-body-s govuk-!-margin-bottom-0 app-no-print">
    <a
      class="govuk-link app-deed"
      href="/children/${child}/documents/new?about=${id}&kind=their+own+work"
      >Add a photograph of what they made<span class="govuk-visually-hidden">
        in direct work${on && `, ${dayWords(on)}`}</span
      ></a
    >
  </p>`;

/** Of a meeting: who was given its record, and where it is printed and given to more. */
const circulated = (child: Id, told: Told, given: readonly Circulated[]) =>
  (told.kind === "conference" || told.kind === "strategy discussion") &&
  html`<div class="govuk-body-s govuk-!-margin-bottom-1">
    ${givenList(given.filter(({ paper }) => paper === told.id))}
    <a
      class="govuk-link app-deed app-no-print"
      href="${paperAddress(child, told.id)}"
      >Print or circulate<span class="govuk-visually-hidden">
        ${named(told)}</span
      ></a
    >
  </div>`;

const named = ({ kind, on }: Told) => `${kind}${on ? `, ${dayWords(on)}` : ""}`;

/** Where its form is, under the child's page; undefined for what no form puts right. */
function formOf({ kind, fact, narrative }: Told): string | undefined {
  if (kind === "oversight") return "oversight";
  if (kind === "direct work") return "direct-work";
  if (kind === "handover note") return "handover";
  if (kind === "strategy discussion") return "strategy-discussion";
  if (fact?.kind !== "visit") return undefined;
  const tried = !fact.seen && !narrative.some(({ under }) => under === "Place");
  return tried ? "attempts" : "visits";
}

/** One remark in a line. */
export function remarkWords({ kind, at, by, words, gate }: Remark): string {
  if (kind === "corrected")
    return `Corrected ${instantWords(at)} by ${by}: ${words ?? "the reason is not shown to you"}`;
  if (kind === "signed off") return `Signed off by ${by}, ${instantWords(at)}.`;
  if (kind === "read") return `Read by ${by}, ${instantWords(at)}.`;
  if (kind === "moved here")
    return `Moved here from another record, where ${by} wrote it, ${instantWords(at)}.`;
  return `Finished without ${gate}: ${words ?? "the reason is not shown to you"} (${by}, ${dayWords(londonDay(at))})`;
}

/** That something was moved to another child stays, without what it said or whose it is. */
export const movedAway = (moved: readonly MovedAway[]): Html | undefined =>
  moved.length === 0
    ? undefined
    : html`<ul class="govuk-list">
        ${moved.map(
          ({ what, at, by }) =>
            html`<li>
              Written here about another child, and moved to their record:
              ${what}. ${by}, ${instantWords(at)}.
            </li>`,
        )}
      </ul>`;

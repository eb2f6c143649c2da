import { type Html, html } from "#platform/web/html.ts";
import type { Asker } from "#platform/web/route.ts";
import type { Child } from "./child.store.ts";

const deedsOf = {
  visits: "Record a visit",
  attempts: "Could not see them",
  "direct-work": "Record direct work",
  oversight: "Record oversight",
  "strategy-discussion": "Record a strategy discussion",
  closing: "Step down or close",
  enquiry: "Decide on the section 47 enquiry",
  handover: "Write a handover note",
} as const;

/** What only a manager decides. */
const decided: ReadonlySet<string> = new Set<keyof typeof deedsOf>([
  "closing",
  "enquiry",
]);

export type Deed = keyof typeof deedsOf;

export const deedName = (deed: Deed): string => deedsOf[deed];

export const deedAddress = ({ id }: Pick<Child, "id">, deed: Deed): string =>
  `/children/${id}/${deed}/new`;

/** Of these what the asker may do. */
export const deedsFor = (
  offered: readonly Deed[],
  { may }: Pick<Asker, "may">,
): readonly Deed[] =>
  offered.filter((deed) => !decided.has(deed) || may.has("allocation.write"));

/** What can be recorded here, each a link to its form. */
export const deeds = (child: Child, offered: readonly Deed[]): Html =>
  html`<ul class="govuk-list app-deeds app-no-print">
    ${offered.map(
      (deed) =>
        html`<li>
          <a class="govuk-link" href="${deedAddress(child, deed)}"
            >${deedName(deed)}</a
          >
        </li>`,
    )}
  </ul>`;

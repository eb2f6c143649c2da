import { longDayWords } from "#kernel/date-words.ts";
import type { Filled } from "#platform/web/forms.ts";
import { govukButton, govukInsetText } from "#platform/web/govuk.ts";
import { html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import type { Page } from "#platform/web/page.ts";
import type { Asker } from "#platform/web/route.ts";
import { childName, type Named } from "../children/child-words.ts";
import { accessForm } from "./access.form.ts";
import type { Relationship, Seeing } from "./relationship.store.ts";
import { relationshipWords, seeingWords } from "./relationship.ts";
import type { Restriction } from "./restriction.store.ts";

export type AccessSeen = {
  child: Named & { id: string };
  own: readonly Relationship[];
  seeing: readonly Seeing[];
  restrictions: readonly Restriction[];
  asker: Asker;
};

/** Who may open one child, each with the reason; and what can be done about it. */
export function accessPage(
  { child, own, seeing, restrictions, asker }: AccessSeen,
  filled: Filled,
): Page {
  const here = `/children/${child.id}`;
  const inForce = restrictions.filter(({ liftedOn }) => liftedOn === null);
  return {
    title: "Who may see this child",
    caption: childName(child),
    status: accessForm.status(filled),
    section: "/children",
    width: "wide",
    breadcrumbs: [
      { text: "Children", href: "/children" },
      { text: childName(child), href: here },
    ],
    shows: [child.id],
    body: html`${accessForm.summary(filled)}
      ${govukInsetText({ text: `You may open this record: ${relationshipWords(own).join(", ")}.` })}
      ${inForce.map(({ list: allowed, kind, section }) =>
        govukInsetText({
          text: `${kind === "section" ? `The section “${section}” is` : "This record is"} restricted to ${allowed.join(", ")}.`,
        }),
      )}
      ${list<Seeing>({
        caption: "People with a reason of their own",
        captionSize: "m",
        rows: seeing,
        here: `${here}/access`,
        columns: [
          { key: "name", heading: "Who", lead: true, cell: ({ name }) => name },
          { key: "why", heading: "Why", cell: seeingWords },
          {
            key: "from",
            heading: "From",
            cell: ({ from }) => longDayWords(from),
          },
          {
            key: "until",
            heading: "Until",
            cell: ({ until }) => (until === null ? "–" : longDayWords(until)),
          },
        ],
        nothing: "Nobody works with this child, and nobody was given a reason.",
      })}
      <p class="govuk-body">
        Besides them, people whose role reaches every child of the authority may
        open it, unless it is restricted.
      </p>
      ${
        asker.may.has("relationship.manage") &&
        html`<h2 class="govuk-heading-m">Give somebody a reason</h2>
          <form method="post" action="${here}/access" novalidate>
            ${accessForm.ask(filled)} ${govukButton({ text: "Give access" })}
          </form>`
      }
      ${
        asker.may.has("restriction.manage") &&
        html`<p class="govuk-body">
          <a class="govuk-link" href="${here}/restriction"
            >Restrict this record</a
          >
        </p>`
      }
      ${
        asker.may.has("trail.read") &&
        html`<p class="govuk-body">
          <a class="govuk-link" href="${here}/trail">Who opened this record</a>
        </p>`
      }
      <p class="govuk-body">
        <a class="govuk-link" href="/conflicts">Declare somebody you know</a>
      </p>`,
  };
}

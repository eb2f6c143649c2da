import { dayWords } from "#kernel/date-words.ts";
import { londonDay } from "#kernel/london.ts";
import { govukButton } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import { documentKinds } from "#record/documents/document.form.ts";
import type { Belongs, Document } from "#record/documents/document.store.ts";
import type { Circulated } from "#record/circulation/circulation.store.ts";
import { fileWords } from "#record/documents/document.ts";
import { givenList } from "../circulation/given-list.ts";
import { paperAddress } from "../circulation/paper-address.ts";
import { begun } from "../child-page/timeline.ts";
import type { Framed, Within } from "../child-page/frame.ts";

type Seen = {
  documents: readonly Document[];
  belong: readonly Belongs[];
  writes: boolean;
  /** May they open what is in them? */
  reads: boolean;
  given: readonly Circulated[];
};

/** A child's documents by what they are about. */
export function documentListPage({ child }: Framed, seen: Seen): Within {
  const { documents, belong, writes } = seen;
  const about = new Map(belong.map((each) => [each.id, belongsWords(each)]));
  const groups = Map.groupBy(documents, (each) => each.about && about.get(each.about) || theChildItself); // prettier-ignore
  // What is about the child first, then by record as they come: the newest first.
  const inOrder = [theChildItself, ...about.values()].flatMap((of) => {
    const its = groups.get(of);
    groups.delete(of);
    return its ? [{ of, its }] : [];
  });
  return {
    body: html`<h2 class="govuk-heading-m">Documents (${documents.length})</h2>
      ${
        writes &&
        html`<div class="app-no-print">
          ${govukButton({
            text: "Add a document",
            href: `/children/${child.id}/documents/new`,
            classes: "govuk-button--secondary",
          })}
        </div>`
      }
      ${
        documents.length === 0
          ? html`<div class="app-nothing">
              <p class="govuk-body govuk-!-margin-bottom-0">
                No document of this child is kept here.
              </p>
            </div>`
          : inOrder.map(({ of, its }) => group(child.id, of, its, seen))
      }`,
  };
}

const theChildItself = "The child";

/** "Visit Fri 2 Oct 2026". */
export const belongsWords = ({ kind, on }: Belongs): string =>
  `${kind === "plan" ? "Plan, reviewed" : begun(kind)} ${dayWords(on)}`;

const group = (
  child: string,
  of: string,
  documents: readonly Document[],
  { reads, given }: Seen,
): Html =>
  html`<h3 class="govuk-heading-s">${of}</h3>
    <dl class="govuk-summary-list">
      ${documents.map(
        (each) =>
          html`<div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">
              ${
                reads
                  ? html`<a
                      class="govuk-link"
                      href="/children/${child}/documents/${each.id}"
                      >${each.title}</a
                    >`
                  : "Title not shown to you"
              }
            </dt>
            <dd class="govuk-summary-list__value">
              ${documentKinds[each.kind]}
              <p class="govuk-body-s govuk-!-margin-bottom-0">
                ${fileWords(each)}. Added by ${each.by},
                ${dayWords(londonDay(each.at))}.
                ${each.checked ? "Checked for viruses." : "Not virus-checked."}
              </p>
              ${givenList(given.filter(({ paper }) => paper === each.id))}
              ${
                reads &&
                html`<a
                  class="govuk-link govuk-body-s app-no-print"
                  href="${paperAddress(child, each.id)}"
                  >Print or circulate<span class="govuk-visually-hidden">
                    ${each.title}</span
                  ></a
                >`
              }
            </dd>
          </div>`,
      )}
    </dl>`;

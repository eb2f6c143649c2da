import { defineForm } from "#platform/web/forms.ts";
import type { Filled } from "#platform/web/forms.ts";
import {
  govukButton,
  govukSummaryList,
  govukWarningText,
} from "#platform/web/govuk.ts";
import { html } from "#platform/web/html.ts";
import type { Page } from "#platform/web/page.ts";
import { shortText } from "#platform/web/questions.ts";
import { bornWords, childName } from "#record/children/child-words.ts";
import type { Day } from "#kernel/day.ts";
import type { Child, Relation } from "../child-page/child.store.ts";

export const wrongChildForm = defineForm({
  number: shortText("Child ID of the child it is about", {
    missing: "Enter the Child ID of the child it is about",
    classes: "govuk-input--width-10",
  }),
});

type Asked = {
  child: Child;
  of: string;
  called: string;
  family: readonly Relation[];
  filled: Filled;
};

/** Whose record it belongs to: the family’s numbers are at hand. */
export function wrongChildPage({
  child,
  of,
  called,
  family,
  filled,
}: Asked): Page {
  const others = family.filter(({ opens, otherChildId }) => opens && otherChildId); // prettier-ignore
  return {
    ...frame(child),
    title: "This is about another child",
    status: wrongChildForm.status(filled),
    body: html`${wrongChildForm.summary(filled)}
      <p class="govuk-body">
        ${called} was written on the record of ${childName(child)}. It can be
        moved to the record of the child it is about, with what was agreed in
        it.
      </p>
      <form method="post" action="${place(child)}" novalidate>
        <input type="hidden" name="of" value="${of}" />
        ${
          others.length > 0 &&
          html`<p class="govuk-hint">
            In this family:
            ${others.map((each) => `${childName({ ...each, laChildId: each.laChildId ?? "" })} ${each.laChildId}`).join(", ")}
          </p>`
        }
        ${wrongChildForm.ask(filled)} ${govukButton({ text: "Continue" })}
      </form>`,
  };
}

type Confirmed = {
  child: Child;
  to: Child;
  of: string;
  called: string;
  today: Day;
};

/** The right child by name and birthday, before anything moves. */
export const confirmMovePage = ({
  child,
  to,
  of,
  called,
  today,
}: Confirmed): Page => ({
  ...frame(child),
  title: `Move it to ${childName(to)}?`,
  shows: [child.id, to.id],
  body: html`${govukSummaryList({
      rows: [
        { key: { text: "What" }, value: { text: called } },
        { key: { text: "From" }, value: { text: childWords(child, today) } },
        { key: { text: "To" }, value: { text: childWords(to, today) } },
      ],
    })}
    ${govukWarningText({
      text: "What it says will no longer show on the first record, at any date. That something was moved stays, with your name and the time.",
      iconFallbackText: "Warning",
    })}
    <form method="post" action="${place(child)}" novalidate>
      <input type="hidden" name="of" value="${of}" />
      <input type="hidden" name="number" value="${to.laChildId}" />
      <input type="hidden" name="to" value="${to.id}" />
      <div class="govuk-button-group">
        ${govukButton({ text: "Move it", preventDoubleClick: true })}
        <a class="govuk-link" href="/children/${child.id}">Cancel</a>
      </div>
    </form>`,
});

const place = ({ id }: Child) => `/children/${id}/moved`;

const childWords = (child: Child, today: Day) =>
  `${childName(child)}, Child ID ${child.laChildId}, ${bornWords(child, today)}`;

const frame = (child: Child) => ({
  section: "/children",
  caption: childName(child),
  back: { text: childName(child), href: `/children/${child.id}` },
  shows: [child.id],
});

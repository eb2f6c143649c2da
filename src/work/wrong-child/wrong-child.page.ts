import { defineForm, type Filled, type Sent } from "#platform/web/forms.ts";
import {
  govukButton,
  govukSummaryList,
  govukWarningText,
} from "#platform/web/govuk.ts";
import { html } from "#platform/web/html.ts";
import type { Page } from "#platform/web/page.ts";
import { anyText, oneOf } from "#platform/web/questions.ts";
import { bornWords, childName } from "#record/children/child-words.ts";
import type { Day } from "#kernel/day.ts";
import type { Child } from "../child-page/child.store.ts";
import type { MayBeAbout } from "./may-be-about.store.ts";

/** One of those offered; or words by which others are found and offered. */
export const wrongChildForm = (offered: readonly MayBeAbout[], today: Day) => {
  const codes = Object.fromEntries(offered.map((each) => [each.id, childWords(each, today)])); // prettier-ignore
  const to = oneOf("Which child is it about?", codes, { missing: "" });
  return defineForm({
    ...(offered.length > 0 && { to: { ...to, read: (name: string, { entered }: Sent) => ({ answer: entered[name] }) } }), // prettier-ignore
    words: anyText(
      offered.length > 0 ? "Or find another child" : "Find the child",
      {
        label: "s",
        hint: "A name, a child ID or a date of birth like 3/3/2017, of a child whose record you may write in",
      },
    ),
  });
};

type Asked = {
  child: Child;
  of: string;
  called: string;
  offered: readonly MayBeAbout[];
  filled: Filled;
  today: Day;
};

/** Whose record it belongs to: nobody need know a number by heart. */
export function wrongChildPage(asked: Asked): Page {
  const { child, of, called, offered, filled, today } = asked;
  const form = wrongChildForm(offered, today);
  return {
    ...frame(child),
    title: "This is about another child",
    status: form.status(filled),
    shows: [child.id, ...offered.map(({ id }) => id)],
    body: html`${form.summary(filled)}
      <p class="govuk-body">
        ${called} was written on the record of ${childName(child)}. It can be
        moved to the record of the child it is about, with what was agreed in
        it.
      </p>
      <form method="post" action="${place(child)}" novalidate>
        <input type="hidden" name="of" value="${of}" />
        ${form.ask(filled)} ${govukButton({ text: "Continue" })}
      </form>`,
  };
}

type Confirmed = {
  child: Child;
  to: MayBeAbout;
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
      <input type="hidden" name="to" value="${to.id}" />
      <input type="hidden" name="sure" value="yes" />
      <div class="govuk-button-group">
        ${govukButton({ text: "Move it", preventDoubleClick: true })}
        <a class="govuk-link" href="/children/${child.id}">Cancel</a>
      </div>
    </form>`,
});

const place = ({ id }: Child) => `/children/${id}/moved`;

const childWords = (child: MayBeAbout, today: Day) =>
  `${childName(child)}, Child ID ${child.laChildId}, ${bornWords(child, today)}`;

const frame = (child: Child) => ({
  section: "/children",
  caption: childName(child),
  back: { text: childName(child), href: `/children/${child.id}` },
  shows: [child.id],
});

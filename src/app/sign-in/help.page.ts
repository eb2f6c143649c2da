import { type Html, html } from "#platform/web/html.ts";
import type { Page } from "#platform/web/page.ts";
import { type ClockState, clockChip } from "#platform/web/signature.ts";

type State = { shape: ClockState; state: string; means: string };

const states: readonly State[] = [
  {
    shape: "later",
    state: "Running",
    means: "The day it is due has not passed.",
  },
  {
    shape: "soon",
    state: "Running, due soon",
    means: "It is due within five working days.",
  },
  {
    shape: "overdue",
    state: "Overdue",
    means: "The day has passed and it is still to be done.",
  },
  { shape: "done", state: "Met", means: "Done by the day it was due." },
  {
    shape: "late",
    state: "Met late",
    means: "Done, after the day it was due.",
  },
  {
    shape: "missed",
    state: "Missed",
    means: "The duty ended, or the next one fell due, and it was not done.",
  },
  {
    shape: "off",
    state: "Waived",
    means: "A named person decided, with a reason, that it need not be done.",
  },
  {
    shape: "off",
    state: "Cancelled",
    means: "The duty ended before the day it was due.",
  },
  {
    shape: "off",
    state: "Not known",
    means:
      "Only a return could say, and the return ends before the day it was due. It is never called overdue and never counted.",
  },
];

/** What the words on every page mean. It discloses nothing, so anyone may read it. */
export const helpPage: Page = {
  title: "What the words mean",
  body: html`<div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      ${part(
        "dates",
        "The two dates of every question",
        html`<p class="govuk-body">
            <strong>As at</strong> is a day in children’s lives. What happened
            after it is left out. Usually it is today; where only returns or
            demonstration children are held, it is the last day they speak of.
          </p>
          <p class="govuk-body">
            <strong>Known at</strong> is a moment at the keyboard. What was
            recorded, corrected or withdrawn after it is left out. Usually it is
            now. A date without a time means the end of that day.
          </p>
          <p class="govuk-body">
            So you can ask how things were on 31 March, as everyone believed
            then, and as we know today. Nothing recorded is ever overwritten.
            Ask the same question again and the answer stays the same.
          </p>`,
      )}
      ${part(
        "states",
        "How a promise stands",
        html`<p class="govuk-body">
            A promise is something law, guidance or local practice asks us to do
            for one child by one day. It is always in exactly one state.
          </p>
          <dl class="govuk-summary-list">
            ${states.map(
              ({ shape, state, means }) =>
                html`<div class="govuk-summary-list__row">
                  <dt class="govuk-summary-list__key">
                    ${clockChip(shape, state)}
                  </dt>
                  <dd class="govuk-summary-list__value">${means}</dd>
                </div>`,
            )}
          </dl>`,
      )}
      ${part(
        "who-answers",
        "Who answers",
        html`<p class="govuk-body">
          The registered worker recorded as accountable, else whoever works with
          the child, and their team. “Not allocated” means nobody was recorded.
          “Not in the data loaded” means that a return could not have said.
        </p>`,
      )}
      ${part(
        "sources",
        "Where a fact comes from",
        html`<p class="govuk-body">
          Each fact says who recorded it and when, or which file of which return
          it came in, and which row. A return does not say when something was
          written down, so for those facts the recorded date is not known.
        </p>`,
      )}
      ${part(
        "rows",
        "Rows of a file",
        html`<p class="govuk-body">
          Every row of an imported file is <strong>taken</strong>, or
          <strong>taken with a note</strong> where part of it could not be read,
          or <strong>set aside</strong> with the reason. No row is dropped. Rows
          set aside are tried again by themselves when what they lacked arrives.
        </p>`,
      )}
      ${part(
        "figures",
        "Figures",
        html`<p class="govuk-body">
          A figure in time counts what was done by the day it was due, out of
          everything that fell due. What was overdue or missed is part of it.
          Every figure opens to the children behind it.
        </p>`,
      )}
    </div>
  </div>`,
};

function part(id: string, heading: string, body: Html): Html {
  return html`<section aria-labelledby="${id}">
    <h2 class="govuk-heading-m" id="${id}">${heading}</h2>
    ${body}
  </section>`;
}

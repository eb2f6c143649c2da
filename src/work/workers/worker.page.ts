import { dayWords } from "#kernel/date-words.ts";
import type { Id } from "#kernel/id.ts";
import { blank, type Filled } from "#platform/web/forms.ts";
import { govukButton, govukSummaryList } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { Page } from "#platform/web/page.ts";
import type { Away } from "#record/practitioners/absence.store.ts";
import { absenceForm, bringsForm } from "#record/practitioners/worker.form.ts";
import { filledRows } from "../recording/shown.ts";
import type { Worker } from "./worker.store.ts";

type Absent = Away & { id: Id };

type Given = {
  worker: Worker;
  away: readonly Absent[];
  /** The form that was sent back, with what was entered. */
  sent?: { which: "absence" | "brings"; filled: Filled };
};

export const workerAddress = (id: Id) => `/team/workers/${id}`;

/** When somebody is away and what they bring: the board and the page to allocate tell of it. */
export function workerPage({ worker, away, sent }: Given): Page {
  const here = workerAddress(worker.id);
  const filled = (which: "absence" | "brings", standing: Filled = blank) =>
    sent?.which === which ? sent.filled : standing;
  const form = sent?.which === "brings" ? bringsForm : absenceForm;
  return {
    title: worker.name,
    section: "/team",
    back: { text: "Team board", href: "/team" },
    status: form.status(sent?.filled ?? blank),
    body: html`${form.summary(sent?.filled ?? blank)}
      <h2 class="govuk-heading-m">Away</h2>
      ${away.length === 0 ? html`<p class="govuk-body">No day away is recorded from today on.</p>` : awayList(worker, away)}
      ${
        worker.says &&
        html`<form method="post" action="${here}/absence" novalidate>
          <p class="govuk-body">
            Days only: why somebody is away is kept with personnel.
          </p>
          ${absenceForm.ask(filled("absence"))}
          ${govukButton({ text: "Add days away", preventDoubleClick: true })}
        </form>`
      }
      <h2 class="govuk-heading-m">Languages and skills</h2>
      ${
        worker.says
          ? html`<form method="post" action="${here}/brings" novalidate>
              ${bringsForm.ask(filled("brings", { ...blank, entered: { languages: worker.languages ?? "", skills: worker.skills ?? "" } }))}
              ${govukButton({ text: "Save languages and skills", classes: "govuk-button--secondary", preventDoubleClick: true })}
            </form>`
          : brought(worker)
      }`,
  };
}

const awayList = ({ id, says }: Worker, away: readonly Absent[]): Html =>
  html`<ul class="govuk-list">
    ${away.map(
      (each) =>
        html`<li>
          ${awayLine(each)}
          ${
            says &&
            html`<form
              method="post"
              action="${workerAddress(id)}/absence/taken-out"
              class="app-inline-form"
            >
              <input type="hidden" name="absence" value="${each.id}" />
              <button class="app-link-button" type="submit">
                Take out<span class="govuk-visually-hidden">
                  ${awayLine(each)}</span
                >
              </button>
            </form>`
          }
        </li>`,
    )}
  </ul>`;

const awayLine = ({ from, until }: Away): string =>
  until === null
    ? `From ${dayWords(from)}, no last day known`
    : from === until
      ? dayWords(from)
      : `${dayWords(from)} to ${dayWords(until)}`;

const brought = ({ languages, skills }: Worker): Html =>
  languages === null && skills === null
    ? html`<p class="govuk-body">Nothing is recorded.</p>`
    : govukSummaryList({
        rows: filledRows([
          ["Languages", languages ?? undefined],
          ["Skills", skills ?? undefined],
        ]),
      });

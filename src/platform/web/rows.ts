import { type Id, isId, newId } from "#kernel/id.ts";
import type { Answers, Filled, Question, Questions, Sent } from "./forms.ts";
import { govukButton } from "./govuk.ts";
import { type Html, html } from "./html.ts";
import type { Fields } from "./route.ts";

type Rules = {
  /** One of them, in a word: `action`. */
  each: string;
  /** Rows shown before any is asked for. */
  start?: number;
  most?: number;
  hint?: string;
  /** Each row carries an id, so that two people's edits of it can be put together. */
  keyed?: true;
};

/**
 * Several rows of the same questions. A row in which nothing was entered is none. "Add another" and
 * "Remove" are buttons that send the form, named `do`; `rowsAfter` says what they make of it.
 */
export function rows<const Row extends Questions>(
  label: string,
  questions: Row,
  { each, start = 1, most = 30, hint, keyed }: Rules,
): Question<readonly (Answers<Row> & { id: Id })[]> {
  const names = Object.keys(questions);
  return {
    label,
    parts: questions,
    focus: (name) => `${name}-rows`,
    read(name, sent, today) {
      const answers: (Answers<Row> & { id: Id })[] = [];
      const problems: { field: string; message: string }[] = [];
      for (let row = 0; row < countOf(name, sent.entered, start); row++) {
        if (isEmpty(name, row, sent)) continue;
        const answer: Record<string, unknown> = {
          id: idIn(sent.entered[`${name}-${row}-id`]),
        };
        for (const part of names) {
          const field = `${name}-${row}-${part}`;
          const read = questions[part]!.read(field, sent, today);
          if ("answer" in read) answer[part] = read.answer;
          else problems.push({ field, message: read.problem });
        }
        answers.push(answer as Answers<Row> & { id: Id });
      }
      return problems.length > 0
        ? { problem: problems[0]!.message, within: problems }
        : { answer: answers };
    },
    ask(name, filled) {
      const count = countOf(name, filled.entered, start);
      return html`<fieldset class="govuk-fieldset app-rows" id="${name}-rows">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
          ${label}
        </legend>
        ${hint !== undefined && html`<p class="govuk-hint">${hint}</p>`}
        <input type="hidden" name="${name}-count" value="${count}" />
        ${Array.from({ length: count }, (_, row) =>
          oneRow(name, row, count, filled),
        )}
        ${count < most && button(`add ${name}`, `Add another ${each}`)}
      </fieldset>`;
    },
  };

  function oneRow(name: string, row: number, count: number, filled: Filled) {
    return html`<div
      class="app-rows__row"
      role="group"
      aria-label="${`${each} ${row + 1}`}"
    >
      ${
        keyed &&
        html`<input
          type="hidden"
          name="${name}-${row}-id"
          value="${idIn(filled.entered[`${name}-${row}-id`])}"
        />`
      }
      ${names.map((part) => questions[part]!.ask(`${name}-${row}-${part}`, filled, {}))}
      ${count > 1 && button(`remove ${name} ${row}`, "Remove", `${each} ${row + 1}`)}
    </div>`;
  }
}

const button = (value: string, text: string, what?: string): Html =>
  govukButton({
    html: html`${text}${what !== undefined && html`<span class="govuk-visually-hidden"> ${what}</span>`}`,
    name: "do",
    value,
    classes: "govuk-button--secondary app-rows__button",
    attributes: { formnovalidate: "" },
  });

const countOf = (name: string, entered: Fields, start: number) =>
  Math.min(
    100,
    Math.max(0, Number.parseInt(entered[`${name}-count`] ?? "", 10) || start),
  );

/** The row's own id, or a new one. */
const idIn = (text: string | undefined): Id =>
  text !== undefined && isId(text) ? text : newId();

const isEmpty = (name: string, row: number, { entered }: Sent) =>
  Object.entries(entered).every(
    ([field, text]) =>
      !field.startsWith(`${name}-${row}-`) ||
      field === `${name}-${row}-id` ||
      text.trim() === "",
  );

/** What was entered, after the button `add actions` or `remove actions 1`; undefined for any other button. */
export function rowsAfter(
  pressed: string | undefined,
  entered: Fields,
): Fields | undefined {
  const [verb, name = "", at = ""] = (pressed ?? "").split(" ");
  const count = Number.parseInt(entered[`${name}-count`] ?? "", 10);
  if (!Number.isInteger(count)) return undefined;
  if (verb === "add")
    return { ...entered, [`${name}-count`]: String(count + 1) };
  if (verb !== "remove") return undefined;
  const gone = Number.parseInt(at, 10);
  const kept: Record<string, string> = { [`${name}-count`]: String(count - 1) };
  for (const [field, text] of Object.entries(entered)) {
    const found = field.startsWith(`${name}-`)
      ? /^(\d+)-(.+)$/.exec(field.slice(name.length + 1))
      : null;
    const row = Number(found?.[1]);
    if (!found) kept[field] ??= text;
    else if (row !== gone)
      kept[`${name}-${row > gone ? row - 1 : row}-${found[2]}`] = text;
  }
  return kept;
}

/** Rows as a form holds them, by the names their questions have on the page. */
export function rowsTyped(name: string, rows: readonly Fields[]): Fields {
  const entered: Record<string, string> = {
    [`${name}-count`]: String(Math.max(1, rows.length)),
  };
  for (const [row, parts] of rows.entries())
    for (const [part, text] of Object.entries(parts))
      entered[`${name}-${row}-${part}`] = text;
  return entered;
}

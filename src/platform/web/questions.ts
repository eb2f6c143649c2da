/** Kinds of question. Labels are questions or nouns; messages say how to put it right. */
import type { Filled, Question } from "./forms.ts";
import {
  govukCharacterCount,
  govukCheckboxes,
  govukFileUpload,
  govukInput,
  govukRadios,
  govukSelect,
  govukTextarea,
} from "./govuk.ts";
import { html } from "./html.ts";
import type { Upload } from "./uploads.ts";

export type Hinted = { hint?: string; label?: "s" | "m" | "l" };

/** One of a few codes, shown in their official words; `hints` say more of some of them. */
export function oneOf<const Codes extends Readonly<Record<string, string>>>(
  label: string,
  codes: Codes,
  {
    missing,
    hints = {},
    ...look
  }: Hinted & {
    missing: string;
    hints?: { readonly [Code in keyof Codes]?: string };
  },
): Question<keyof Codes & string> {
  return {
    label,
    focus: (name) => name,
    read(name, { entered }) {
      const code = entered[name] ?? "";
      return isOneOf(codes, code) ? { answer: code } : { problem: missing };
    },
    ask: (name, filled, inside) =>
      govukRadios({
        ...asked(name, filled, look),
        idPrefix: name,
        name,
        fieldset: { legend: legend(label, look) },
        items: Object.entries(codes).map(([value, text]) => ({
          value,
          text,
          checked: filled.entered[name] === value,
          hint: words(hints[value]),
          conditional: inside[value] && { html: inside[value] },
        })),
      }),
  };
}

const isOneOf = <Codes extends object>(
  codes: Codes,
  code: string,
): code is keyof Codes & string => Object.hasOwn(codes, code);

/** Something to agree to or not: one box, whose label says it all. */
export function yes(label: string, look: Hinted = {}): Question<boolean> {
  return {
    label,
    read: (name, { entered }) => ({ answer: entered[name] === "yes" }),
    ask: (name, filled) =>
      govukCheckboxes({
        ...asked(name, filled, {}),
        idPrefix: name,
        name,
        items: [
          {
            value: "yes",
            text: label,
            checked: filled.entered[name] === "yes",
            hint: words(look.hint),
          },
        ],
      }),
  };
}

/** Some paragraphs. */
export function longText(
  label: string,
  {
    missing,
    ...look
  }: Hinted & { missing: string; guide?: number; rows?: number },
): Question<string> {
  return {
    ...anyLongText(label, { rows: 5, ...look }),
    read: required(missing),
  };
}

/**
 * Some paragraphs that may be left empty: then undefined. `guide` is how many words are usually enough:
 * past it the count is shown, and nothing is cut.
 */
export function anyLongText(
  label: string,
  { guide, rows = 3, ...look }: Hinted & { guide?: number; rows?: number } = {},
): Question<string | undefined> {
  return {
    label,
    read: (name, { entered }) => ({
      answer: entered[name]?.trim() || undefined,
    }),
    ask: (name, filled) =>
      guide === undefined
        ? govukTextarea({ ...box(name, label, filled, look), rows })
        : govukCharacterCount({
            ...box(name, label, filled, look),
            rows,
            ...guidedBy(guide),
          }),
  };
}

/** A count of words that shows past the guide, and says that it is one: nothing is too long to be kept. */
const guidedBy = (guide: number) => ({
  maxwords: guide,
  threshold: 100,
  classes: "app-guided",
  wordsOverLimitText: {
    one: `%{count} word more than the ${guide} that are usually enough. All of it is kept.`,
    other: `%{count} words more than the ${guide} that are usually enough. All of it is kept.`,
  },
  textareaDescriptionText: `Around ${guide} words are usually enough. All of it is kept.`,
});

/** One of several offered, by their ids. */
export function chosen(
  label: string,
  offered: readonly { id: string; name: string }[],
  { missing, ...look }: Hinted & { missing: string },
): Question<string> {
  return {
    label,
    read(name, { entered }) {
      const id = entered[name] ?? "";
      return offered.some((each) => each.id === id)
        ? { answer: id }
        : { problem: missing };
    },
    ask: (name, filled) =>
      govukSelect({
        ...asked(name, filled, look),
        id: name,
        name,
        label: { text: label, classes: `govuk-label--${look.label ?? "s"}` },
        items: [
          // Nothing is chosen for anybody who has not chosen.
          ...(filled.entered[name] ? [] : [{ value: "", text: "Choose" }]),
          ...offered.map(({ id, name: text }) => ({
            value: id,
            text,
            selected: filled.entered[name] === id,
          })),
        ],
      }),
  };
}

/** Any of several offered, by their ids: boxes to tick. */
export function several(
  label: string,
  offered: readonly { id: string; name: string }[],
  look: Hinted = {},
): Question<readonly string[]> {
  return {
    label,
    focus: (name) => `${name}-${offered[0]?.id ?? ""}`,
    read: (name, { entered }) => ({
      answer: offered
        .map(({ id }) => id)
        .filter((id) => entered[`${name}-${id}`] === "yes"),
    }),
    ask: (name, filled) =>
      html`<fieldset class="govuk-fieldset govuk-form-group">
        <legend
          class="govuk-fieldset__legend govuk-fieldset__legend--${look.label ?? "s"}"
        >
          ${label}
        </legend>
        ${look.hint !== undefined && html`<p class="govuk-hint">${look.hint}</p>`}
        <div class="govuk-checkboxes govuk-checkboxes--small">
          ${offered.map(
            ({ id, name: text }) =>
              html`<div class="govuk-checkboxes__item">
                <input
                  class="govuk-checkboxes__input"
                  id="${name}-${id}"
                  name="${name}-${id}"
                  type="checkbox"
                  value="yes"
                  ${filled.entered[`${name}-${id}`] === "yes" && html`checked`}
                />
                <label
                  class="govuk-label govuk-checkboxes__label"
                  for="${name}-${id}"
                  >${text}</label
                >
              </div>`,
          )}
        </div>
      </fieldset>`,
  };
}

/** A line. */
export function shortText(
  label: string,
  { missing, classes, ...look }: Hinted & { missing: string; classes?: string },
): Question<string> {
  return {
    label,
    read: required(missing),
    ask: (name, filled) =>
      govukInput({
        ...box(name, label, filled, look),
        ...(classes === undefined ? {} : { classes }),
      }),
  };
}

/** A line that may be left empty: then undefined. */
export function anyText(
  label: string,
  look: Hinted & { classes?: string } = {},
): Question<string | undefined> {
  return {
    ...shortText(label, { ...look, missing: "" }),
    read: (name, { entered }) => ({
      answer: entered[name]?.trim() || undefined,
    }),
  };
}

/** One file or more. They are on disk only while the request lasts (`uploads.ts`). */
export function files(
  label: string,
  { missing, ...look }: Hinted & { missing: string },
): Question<readonly Upload[]> {
  return {
    label,
    read(name, sent) {
      const own = (sent.files ?? []).filter(({ field }) => field === name);
      return own.length > 0 ? { answer: own } : { problem: missing };
    },
    ask: (name, filled) =>
      govukFileUpload({
        ...asked(name, filled, look),
        id: name,
        name,
        multiple: true,
        label: { text: label, classes: `govuk-label--${look.label ?? "m"}` },
      }),
  };
}

const words = (text: string | undefined) =>
  text === undefined ? undefined : { text };

const required =
  (missing: string): Question<string>["read"] =>
  (name, { entered }) => {
    const answer = (entered[name] ?? "").trim();
    return answer === "" ? { problem: missing } : { answer };
  };

/** The hint and the problem, as every component takes them. */
export function asked(name: string, { problems }: Filled, { hint }: Hinted) {
  const problem = problems.find(({ field }) => field === name);
  return {
    hint: words(hint),
    errorMessage: problem && { text: problem.message },
  };
}

const box = (name: string, label: string, filled: Filled, look: Hinted) => ({
  ...asked(name, filled, look),
  id: name,
  name,
  value: filled.entered[name] ?? "",
  label: { text: label, classes: `govuk-label--${look.label ?? "m"}` },
});

export const legend = (text: string, { label = "m" }: Hinted) => ({
  text,
  classes: `govuk-fieldset__legend--${label}`,
});

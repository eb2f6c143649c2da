/** Kinds of question. Labels are questions or nouns; messages say how to put it right. */
import type { Filled, Question } from "./forms.ts";
import {
  govukCheckboxes,
  govukFileUpload,
  govukInput,
  govukRadios,
  govukTextarea,
} from "./govuk.ts";
import type { Upload } from "./uploads.ts";

type Hinted = { hint?: string; label?: "s" | "m" | "l" };

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
  { missing, rows = 5, ...look }: Hinted & { missing: string; rows?: number },
): Question<string> {
  return {
    label,
    read: required(missing),
    ask: (name, filled) =>
      govukTextarea({ ...box(name, label, filled, look), rows }),
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

/** Markup known to be safe. Only `html` templates and published macros make it. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** What may stand in a template: nothing (undefined, null, false) prints nothing. */
export type Printable =
  Html | string | number | null | undefined | false | readonly Printable[];

/** A template that escapes every value put into it, except markup already made by `html`. */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly Printable[]
): Html {
  let markup = parts[0] ?? "";
  values.forEach((value, index) => {
    markup += markupOf(value) + (parts[index + 1] ?? "");
  });
  return new Html(markup);
}

/** A text as it may stand between tags or between double or single quotes. */
export function escaped(text: string): string {
  return /[&<>"']/.test(text)
    ? text.replaceAll(/[&<>"']/g, (unsafe) => entities[unsafe] ?? "")
    : text;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function markupOf(value: Printable): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.toString();
  // Added up and not joined: each list that a text is within would copy it.
  if (typeof value === "object")
    return value.reduce<string>((all, each) => all + markupOf(each), "");
  return typeof value === "number" ? String(value) : escaped(value);
}

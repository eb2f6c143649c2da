/** A value as COPY's text format writes it. */
export type CopyValue =
  string | number | boolean | null | undefined | readonly string[];

/** One line of COPY's text format. */
export const copyLine = (values: readonly CopyValue[]): string =>
  `${values.map(written).join("\t")}\n`;

/** JSON for a jsonb column; nothing becomes null. */
export const json = (value: unknown): string | null =>
  value === undefined || value === null ? null : JSON.stringify(value);

function written(value: CopyValue): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "boolean") return value ? "t" : "f";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return escaped(value);
  return escaped(`{${value.map((each) => JSON.stringify(each)).join(",")}}`);
}

const special = /[\\\t\n\r]/;

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
};

const escaped = (text: string) =>
  special.test(text)
    ? text.replaceAll(/[\\\t\n\r]/g, (mark) => escapes[mark] ?? mark)
    : text;

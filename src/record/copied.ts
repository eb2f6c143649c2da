/** COPY's text format: a line for each row, tabs between its values, `\N` for null. */

/** The lines in pieces that may end anywhere. */
export async function* linesIn(
  pieces: AsyncIterable<string>,
): AsyncIterable<string[]> {
  let unfinished = "";
  for await (const piece of pieces) {
    const lines = (unfinished + piece).split("\n");
    unfinished = lines.pop() ?? "";
    yield lines;
  }
}

const tab = "\t";
export const nothing = "\\N";

/** So many values of a line from a position on; what is null is undefined. */
export function valuesFrom(
  line: string,
  from: number,
  count: number,
): (string | undefined)[] {
  const values: (string | undefined)[] = [];
  for (let start = from; values.length < count && start <= line.length;) {
    const next = line.indexOf(tab, start);
    const end = next < 0 ? line.length : next;
    values.push(valueOf(line.slice(start, end)));
    start = end + 1;
  }
  return values;
}

function valueOf(written: string): string | undefined {
  if (written === nothing) return undefined;
  if (!written.includes("\\")) return written;
  return written.replace(/\\(.)/g, (_, letter) => escapes[letter] ?? letter);
}

const escapes: Record<string, string> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

const escaped: Record<string, string> = { "\\": "\\\\" };
for (const [letter, meant] of Object.entries(escapes))
  escaped[meant] = `\\${letter}`;

/** A row as one line, its end included; a list becomes an array. */
export const copied = (values: readonly unknown[]): string =>
  `${values.map(written).join(tab)}\n`;

function written(value: unknown): string {
  if (value === null || value === undefined) return nothing;
  const text = Array.isArray(value) ? arrayText(value) : String(value);
  return text.replace(/[\\\b\f\n\r\t\v]/g, (found) => escaped[found] ?? found);
}

const arrayText = (values: readonly unknown[]) =>
  `{${values.map((each) => `"${String(each).replace(/["\\]/g, "\\$&")}"`).join(",")}}`;

import { createReadStream, createWriteStream, readdirSync } from "node:fs";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Day } from "#kernel/day.ts";
import { sampleFiles } from "#platform/sample-files.ts";

/** The collection year of the files: of the sector's sample, or of the demonstration's second year. */
export const collectionYear = sampleFiles() ? 2018 : 2026;
/** A day of the year's: `inYear("10-01")` is 1 October in it. */
export const inYear = (monthAndDay: string): Day =>
  `${monthAndDay < "04" ? collectionYear : collectionYear - 1}-${monthAndDay}` as Day;

/** How many children the one-year sample holds; the demonstration set is repeated up to as many. */
const childrenAtOne = 2675;

/**
 * So many times a year of SSDA903 in `folder`, each time with new child ids: the sector's sample
 * where it was given, else the demonstration's, repeated to the same number of children. At 0.1
 * it is those of them whose id ends in 0.
 */
export async function filesAt(
  scale: number,
  folder: string,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const samples = sampleFiles();
  const source = samples
    ? join(samples, "ssda903", "one-year")
    : join(import.meta.dirname, "..", "demonstration", "files", "ssda903-2026");
  const names = readdirSync(source).filter(
    (name) => name.endsWith(".csv") && !name.includes("_errors"),
  );
  const whole = Math.max(1, scale);
  const times = samples
    ? whole
    : whole * Math.ceil(childrenAtOne / (await childrenIn(source)));
  const some = scale < 1 ? /^[^,]*0,/ : /^/;
  for (const name of names)
    await repeat(join(source, name), join(folder, name), times, some);
  return names.map((name) => join(folder, name));
}

async function childrenIn(folder: string): Promise<number> {
  const header =
    readdirSync(folder).find((name) => name.startsWith("header")) ?? "";
  let lines = -1;
  for await (const _ of createInterface({
    input: createReadStream(join(folder, header)),
  }))
    lines++;
  return lines;
}

/** The child's id is the first column of every file; a letter and a number after it make it another child's. */
async function repeat(from: string, to: string, times: number, some: RegExp) {
  const rows: string[] = [];
  for await (const line of createInterface({ input: createReadStream(from) }))
    if (line.trim() !== "") rows.push(line);
  const out = createWriteStream(to);
  out.write(`${rows.shift()}\n`);
  for (let time = 0; time < times; time++) {
    const piece = rows
      .map((row) => row.replace(/^([^,]*)/, time === 0 ? "$1" : `$1N${time}`))
      .filter((row) => some.test(row))
      .map((row) => `${row}\n`)
      .join("");
    if (!out.write(piece)) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
}

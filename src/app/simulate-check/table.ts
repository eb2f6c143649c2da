import type { Checked } from "./checked.ts";

/** Every figure is within so much of what it is held against. */
export const bound = 0.15;

export type Line = Checked & { values: readonly number[] };

export const meanOf = ({ values }: Line): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** How far the mean is from what was expected, of it: 0.1 is a tenth above. */
export const differenceOf = (line: Line): number =>
  meanOf(line) / line.expected - 1;

export const isWithin = (line: Line): boolean =>
  Math.abs(differenceOf(line)) <= bound;

const isAssumed = ({ source }: Checked) => source.startsWith("assumed");

/** As Markdown: what is published first, then what is assumed, counted apart. */
export function tableOf(lines: readonly Line[]): string {
  const published = lines.filter((line) => !isAssumed(line));
  const assumed = lines.filter(isAssumed);
  return [
    part("Held against published figures", published),
    part("Held against stated assumptions", assumed),
  ].join("\n\n");
}

const part = (title: string, lines: readonly Line[]): string =>
  [
    `## ${title}`,
    "",
    `${lines.filter(isWithin).length} of ${lines.length} are within 15%.`,
    "",
    "| Figure | Invented | Lowest to highest | Expected | Difference | Source |",
    "| --- | --: | --: | --: | --: | --- |",
    ...lines.map(row),
  ].join("\n");

function row(line: Line): string {
  const { title, unit, values, expected, source } = line;
  const say = (value: number) => written(value, unit);
  const spread = `${say(Math.min(...values))} to ${say(Math.max(...values))}`;
  const difference = `${differenceOf(line) < 0 ? "−" : "+"}${Math.abs(differenceOf(line) * 100).toFixed(0)}%`; // prettier-ignore
  return `| ${title} | ${say(meanOf(line))} | ${spread} | ${say(expected)} | ${difference}${isWithin(line) ? "" : " (outside)"} | ${source} |`;
}

const written = (value: number, unit: Checked["unit"]): string =>
  unit === "share"
    ? `${(value * 100).toFixed(1)}%`
    : value >= 100
      ? value.toFixed(0)
      : value.toFixed(1);

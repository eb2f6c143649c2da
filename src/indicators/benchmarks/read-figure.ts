import type { Benchmark } from "./benchmark.ts";
import type { Figure } from "./figures.ts";
import { type Row, type Unusable, unusable } from "./row.ts";

/** The marks by which the Department holds a figure back: confidential, not available, not applicable, low, unreliable ... */
const marks = new Set(["c", "x", "z", "u", "k", "low", ":", "..", "-"]);

export type Reading = Pick<
  Benchmark,
  "value" | "mark" | "numerator" | "denominator"
>;

export const columnsOf = (figure: Figure): string[] =>
  [
    figure.published ?? [],
    figure.numerator ?? [],
    figure.denominator ?? [],
  ].flat();

/** One measure of one line. A figure held back is null with its mark, and is never worked out from what was not held back. */
export function readFigure(figure: Figure, row: Row): Reading | Unusable {
  const cell = (column: string) => row.cells[column] ?? "";
  const strange = columnsOf(figure).find(
    (column) => !isNumber(cell(column)) && !marks.has(cell(column)),
  );
  if (strange !== undefined)
    return unusable(row, strange, "neither a number nor a mark of suppression");

  const count = (columns: readonly string[]): Count => {
    const mark = columns.map(cell).find((value) => marks.has(value));
    if (columns.length === 0 || mark) return { mark };
    return { of: columns.reduce((sum, each) => sum + Number(cell(each)), 0) };
  };
  const numerator = count(figure.numerator ?? []);
  const denominator = count(figure.denominator ? [figure.denominator] : []);
  return {
    ...(figure.published
      ? published(figure, cell(figure.published))
      : share(numerator, denominator)),
    ...(numerator.of === undefined ? {} : { numerator: numerator.of }),
    ...(denominator.of === undefined ? {} : { denominator: denominator.of }),
  };
}

type Count = { of?: number; mark?: string | undefined };

const isNumber = (text: string) => /^\d+(\.\d+)?$/.test(text);

/** Moving the point in the text keeps 22.4% exactly 0.224. */
function published({ unit }: Figure, text: string): Reading {
  if (marks.has(text)) return { value: null, mark: text };
  return { value: Number(unit === "share" ? `${text}e-2` : text) };
}

function share(numerator: Count, denominator: Count): Reading {
  const mark = numerator.mark ?? denominator.mark;
  if (mark) return { value: null, mark };
  if (numerator.of === undefined || !denominator.of)
    return { value: null, mark: "z" };
  return { value: numerator.of / denominator.of };
}

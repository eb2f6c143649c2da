import { parse } from "csv-parse/sync";
import type { Benchmark } from "./benchmark.ts";
import { type Figure, type Measure, figures } from "./figures.ts";
import { readPlace } from "./place.ts";
import { columnsOf, readFigure } from "./read-figure.ts";
import { type Row, type Unusable, unusable } from "./row.ts";

export type BenchmarksRead = { benchmarks: Benchmark[]; problems: Unusable[] };

/** Reads a file as the Department publishes it, for any areas and years. What it cannot use it lists, and reads on. */
export function readBenchmarks(csvText: string): BenchmarksRead {
  const file = readRows(csvText);
  if ("reason" in file) return { benchmarks: [], problems: [file] };

  const known = figures.filter((figure) =>
    columnsOf(figure).every((column) => file.columns.includes(column)),
  );
  if (known.length === 0)
    return { benchmarks: [], problems: [notKnown(file.columns)] };

  const problems = [...file.problems];
  const kept = new Map<string, Benchmark>();
  for (const row of file.rows)
    for (const found of readRow(row, known)) {
      if ("reason" in found) problems.push(found);
      else {
        const key = `${found.measure} ${found.year} ${found.areaCode}`;
        if (!kept.has(key)) kept.set(key, found);
        else problems.push(unusable(row, "time_period", twice(found)));
      }
    }
  return {
    benchmarks: [...kept.values()],
    problems: problems.toSorted((one, other) => one.row - other.row),
  };
}

function readRow(
  row: Row,
  known: readonly (Figure & { measure: Measure })[],
): (Benchmark | Unusable)[] {
  const place = readPlace(row);
  if ("reason" in place) return [place];
  return known.map((figure) => {
    const reading = readFigure(figure, row);
    if ("reason" in reading) return reading;
    const { measure, unit, source } = figure;
    return { measure, unit, ...place, ...reading, source };
  });
}

type File = { columns: string[]; rows: Row[]; problems: Unusable[] };

function readRows(csvText: string): File | Unusable {
  const lines: { record: string[]; line: number }[] = [];
  try {
    parse(csvText, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      on_record: (record: string[], { lines: line }) => {
        lines.push({ record, line });
        return null;
      },
    });
  } catch {
    return about("not a CSV file");
  }
  const [heading, ...others] = lines;
  const columns = heading?.record ?? [];
  const file: File = { columns, rows: [], problems: [] };
  for (const { record, line } of others)
    if (record.length === columns.length)
      file.rows.push({ line, cells: cellsOf(columns, record) });
    else
      file.problems.push({
        ...about(`${record.length} values under ${columns.length} headings`),
        row: line,
      });
  return file;
}

const cellsOf = (columns: string[], record: string[]) =>
  Object.fromEntries(columns.map((column, at) => [column, record[at] ?? ""]));

const about = (reason: string): Unusable => ({
  row: 1,
  column: "",
  value: "",
  reason,
});

const notKnown = (columns: string[]) =>
  about(
    columns.length === 0
      ? "the file is empty"
      : "no published table that we know has these headings",
  );

const twice = ({ measure, area, year }: Benchmark) =>
  `${measure} of ${area} for ${year} is given twice: the first is used`;

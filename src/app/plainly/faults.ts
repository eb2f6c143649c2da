import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { FileOutcome } from "#imports/outcome.ts";

type Fault = {
  file: string;
  row: string;
  column: string;
  value: string;
  expected: string;
  reason: string;
};

/** What each planted reason comes down to, whatever words are around it. */
const substance = [
  /open episode with a reason for ceasing: taken as open/,
  /child with no episode: taken, no looked-after period/,
  /1\.0 read as 1/,
  /not a code of the list/,
  /child not in the header of this or an earlier year/,
  /after 31 March of the collection: meets nothing until a return covering its date holds it/,
  /impossible birth date/,
  /impossible date in the key of the referral: the referral and its rows are set aside/,
  /starts after the reference date and after its own authorisation: the assessment is set aside/,
  /empty wrapper/,
  /not a 31 March: the collection year is taken from Year/,
];

/** Every fault planted in a file comes out on its line, with its column and value, for the reason planted. */
export function assertFaultsFound(
  samples: string,
  file: string,
  { problems }: FileOutcome,
): number {
  const planted: Fault[] = parse(readFileSync(join(samples, "faults.csv")), {
    columns: true,
  });
  const its = planted.filter((fault) => fault.file === file);
  for (const { row, column, value, reason } of its) {
    const found = problems.find(
      (problem) =>
        problem.row === Number(row) &&
        problem.column === column &&
        problem.value === value,
    );
    const meant = substance.filter((words) => words.test(reason));
    assert.equal(meant.length, 1, reason);
    assert.match(
      found?.reason ?? "not found",
      meant[0] ?? /^$/,
      `${file} line ${row} ${column}`,
    );
  }
  return its.length;
}

/** Each file's rows add up, and are as many as were given. */
export function assertCounts(
  files: readonly FileOutcome[],
  rowsIn: (path: string) => number,
) {
  for (const {
    path,
    refused,
    read,
    taken,
    noted,
    setAside,
    problems,
  } of files) {
    assert.deepEqual(
      [refused, read, read],
      [undefined, rowsIn(path), taken + setAside],
      path,
    );
    assert.ok(noted <= taken && noted + setAside <= problems.length, path);
  }
}

export const linesIn = (path: string): number =>
  readFileSync(path, "utf8")
    .trim()
    .split(/\r\n|\n|\r/).length - 1;

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";

/** CSV files of a test, written to a folder of their own that goes with the test run. Rows are cells by commas. */
export function writeSet(
  files: Readonly<Record<string, readonly string[] | Buffer>>,
): string {
  const folder = mkdtempSync(join(tmpdir(), "goldthread-set-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, lines] of Object.entries(files))
    writeFileSync(
      join(folder, name),
      Buffer.isBuffer(lines) ? lines : `${lines.join("\n")}\n`,
    );
  return folder;
}

export const headerColumns = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";
export const reviewColumns = "CHILD,DOB,REVIEW,REVIEW_CODE";
const episodeColumns =
  "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";

export const headers = (...children: string[]): string[] => [
  headerColumns,
  ...children.map((child) => `${child},M,02/05/2010,WBRI,,,`),
];

/** `["A1", "01/06/2024", "S", "C2", "", ""]`: child, beginning, why, legal status, end, why. */
export type EpisodeCells = [
  child: string,
  from: string,
  began: string,
  status: string,
  to?: string,
  ceased?: string,
];

export const episodes = (...rows: EpisodeCells[]): string[] => [
  episodeColumns,
  ...rows.map(
    ([child, from, began, status, to = "", ceased = ""]) =>
      `${child},${from},${began},${status},N1,U4,PR1,${to},${ceased},,,,`,
  ),
];

export const reviews = (...rows: [child: string, held: string][]): string[] => [
  reviewColumns,
  ...rows.map(([child, held]) => `${child},02/05/2010,${held},PN1`),
];

/** Three children of the collection ending 31 March 2025, in files whose names say nothing. */
export const small = () => ({
  "any name.csv": headers("A1", "A2", "A3"),
  "episodes.txt": episodes(
    ["A1", "01/06/2024", "S", "C2"],
    ["A2", "01/07/2024", "S", "V2", "01/09/2024", "E4A"],
    ["A3", "02/07/2024", "S", "C1"],
  ),
  "rev.csv": reviews(
    ["A1", "20/06/2024"],
    ["A1", "10/09/2024"],
    ["A2", "15/07/2024"],
    ["A3", "20/07/2024"],
    ["A3", "20/10/2024"],
  ),
});

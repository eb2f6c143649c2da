import { Refusal } from "#kernel/problem.ts";
import { collectionYearOf, coverOf } from "#kernel/year.ts";
import { countWords } from "#kernel/date-words.ts";
import { csvRecords } from "../csv-records.ts";
import type { Recognised, Survey } from "../return.ts";
import { date } from "./column.ts";

/** The dates that tell a collection year: beginnings and ends of episodes, and of unaccompanied status. */
const telling = ["DECOM", "DEC", "DUC"];

/** Enough rows to judge that a file under a known header is rubbish. */
const sample = 1000;

/** Reads the whole file once: is it whole, and which years do its dates fall in? */
export async function survey(
  text: AsyncIterable<string>,
  recognised: Recognised,
): Promise<Survey> {
  const width = recognised.columns?.length ?? 0;
  const places = telling
    .map((name) => recognised.columns?.indexOf(name) ?? -1)
    .filter((place) => place >= 0);
  const datesIn = new Map<number, number>();
  let [rows, ragged, lastCharacter] = [0, 0, ""];
  let last: string[] = [];
  const watched = watching(
    text,
    (piece) => (lastCharacter = piece.at(-1) ?? lastCharacter),
  );
  for await (const batch of csvRecords(watched)) {
    for (const { cells } of batch) {
      rows++;
      if (cells.length !== width) ragged++;
      if (rows === sample && ragged * 2 > sample)
        throw new Refusal(
          400,
          "most of its rows do not have the columns of its header",
        );
      if (rows > 1)
        for (const place of places) count(datesIn, cells[place]?.trim() ?? "");
      last = cells;
    }
  }
  if (last.length < width && !/[\r\n]/.test(lastCharacter))
    throw new Refusal(
      400,
      `it is cut short: its last row has ${countWords(last.length, "cell")} of ${width}`,
    );
  return { recognised, datesIn };
}

function count(datesIn: Map<number, number>, given: string) {
  const day = given && date.read(given).value;
  if (!day) return;
  const year = collectionYearOf(day);
  datesIn.set(year, (datesIn.get(year) ?? 0) + 1);
}

async function* watching(
  text: AsyncIterable<string>,
  look: (piece: string) => void,
) {
  for await (const piece of text) {
    look(piece);
    yield piece;
  }
}

/** The one year that holds most of the dates of all files given together. */
export function yearsOf(
  surveys: readonly Survey[],
  asked?: number,
): (number | string)[] {
  const year = asked ?? commonYear(surveys);
  return surveys.map(() => year);
}

function commonYear(surveys: readonly Survey[]): number | string {
  const together = new Map<number, number>();
  for (const { datesIn = [] } of surveys)
    for (const [year, dates] of datesIn)
      together.set(year, (together.get(year) ?? 0) + dates);
  const [first, second] = [...together].toSorted((a, b) => b[1] - a[1]);
  if (!first)
    return "nothing in it tells its collection year: give it together with its episodes, or name the year (--year, the year of its 31 March)";
  if (second && second[1] === first[1])
    return `its dates fall as often in the collection to ${coverOf(first[0]).to} as in that to ${coverOf(second[0]).to}: name the year (--year, the year of its 31 March)`;
  return first[0];
}

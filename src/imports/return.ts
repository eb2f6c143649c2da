/**
 * How a return plugs in. The rows of the returns in force are kept as they came, and the
 * record's facts are a pure projection of one child's rows in force, of all years. So a
 * return says five things and knows no database:
 *
 * 1. `recognise`: from the beginning of a file, what it is;
 * 2. `survey`: from one reading of the whole file, that it is whole, and its year;
 * 3. `yearsOf`: the collection year of each file of one set given together;
 * 4. `rows`: its rows, in source order, each taken, noted or set aside;
 * 5. `project`: from one child's rows in force, the facts of the record.
 *
 * Everything else (identity, replacing, staging, differences, withdrawal) is the framework's.
 * A new return is named in `returns.ts`.
 */
import type { Id } from "#kernel/id.ts";
import type { ChildSaid, ProjectedFact } from "./projected-fact.ts";

export type ReturnKey = "ssda903" | "cin-census";

export type Return = {
  key: ReturnKey;
  /** What this file is: its table, or why it is refused though known; undefined when it is none of this return's. */
  recognise(head: string): Recognised | { refused: string } | undefined;
  /**
   * Reads the whole file once. Throws a Refusal when it is cut short, hostile or not what it
   * claims, in words that complete "the file was refused: ".
   */
  survey(
    text: AsyncIterable<string>,
    recognised: Recognised,
    asked: { authority: string },
  ): Promise<Survey>;
  /** The year of each surveyed file of this return, in order; a text is why that file is refused. */
  yearsOf(surveys: readonly Survey[], asked?: number): (number | string)[];
  /** The rows in source order. Every row the file holds comes out exactly once. */
  rows(
    text: AsyncIterable<string>,
    file: Recognised & { year: number },
  ): AsyncIterable<GivenRow[]>;
  /** One child's rows in force of this return that are not set aside by themselves, by year, table and line. */
  project(rows: readonly RowInForce[], context: Context): Projection;
};

/** `kind` is printed ("SSDA903 episodes"); `table` names the file in force ("episodes"; a census is one table, "census"). */
export type Recognised = { kind: string; table: string; columns?: string[] };

/** How many dates fall in each collection year, where only all files of a set together tell the year. */
export type Survey = {
  recognised: Recognised;
  year?: number;
  datesIn?: ReadonlyMap<number, number>;
};

/**
 * `column` is the column or element, `value` as given. `below`: so many lines below its row's own
 * (in a census before the row, less than none); none if left out. Stays true when the row moves.
 */
export type Note = {
  column: string;
  value: string;
  reason: string;
  below?: number;
};

export type Cells = Readonly<Record<string, string | readonly string[]>>;

/** A row as it came. `line` is its line in the source, the header being line 1 of a CSV. */
export type GivenRow = {
  /** Table of the row: in a census "referral", "assessment" and so on. */
  table: string;
  /** The LA child id, trimmed and in upper case; "" when the row has none (then it is set aside). */
  child: string;
  /** The row's natural key within table and child: `2017-06-01`. Rows that repeat a key are told apart by the framework. */
  key: string;
  line: number;
  /** Raw text as given, by column; empty cells left out. */
  cells: Cells;
  notes: readonly Note[];
  /** Present: the row is not taken, nor is any of its own rows. */
  setAside?: Note;
};

export type RowInForce = Pick<GivenRow, "table" | "key" | "line" | "cells"> & {
  id: Id;
  year: number;
  /** Above 1: this row repeats the key of an earlier one of its file. */
  occurrence: number;
};

export type Context = {
  /** The LA child id of the rows. */
  child: string;
  /** The id this child's fact of that table and key always has, for one fact to refer to another. */
  idOf(table: ProjectedFact["table"], key: string): Id;
  /** The id of the practitioner whom the authority's systems call so; naming one makes one. */
  practitioner(localId: string): Id;
  /** Whether a file of this return is in force for the year and table. */
  holds(year: number, table: string): boolean;
};

export type Projection = {
  /** What each year says of the child, in any order: the later wins, column by column. None: there is no child. */
  said: ChildSaid[];
  facts: ProjectedFact[];
  /** What the child's other rows give reason to note of a row, or to set it aside for until they change. */
  remarks: { row: Id; notes?: Note[]; setAside?: Note }[];
};

import type { Day } from "#kernel/day.ts";
import type { Instant } from "#kernel/london.ts";
import type { Fact, FactKind, Facts } from "./facts.ts";

/** Where one value of a fact stands in SQL, and how its text becomes that value. */
export type Column<Value> = {
  sql: string;
  read(text: string): Value;
  /** Of days to come all the same: what was planned, or how far a return reaches. Others are kept back until their day. */
  ahead?: true;
};

/** How the rows of one table become facts of one kind: for clocks, indicators and the timeline. */
export type FactDefinition<Kind extends FactKind = FactKind> = {
  kind: Kind;
  /** What follows `from`; a bare name reads now or then. `fact` is the row's own alias. */
  from: string;
  /** Other aliases of `from` that details are read from: a version of the fact lasts while theirs do. */
  beside?: readonly string[];
  /** The day of the fact; rows without one are left to the child's page. */
  on: string;
  /** Its last day, where it has one. */
  until?: string;
  detail: {
    [Name in keyof Facts[Kind]]-?: Column<NonNullable<Facts[Kind][Name]>>;
  };
  /** Only for the child's page: what people wrote and who they are, by the words it stands under. */
  narrative?: Readonly<Record<string, string>>;
  /** What the narrative joins to `from`. */
  narrativeFrom?: string;
  /** One sentence for the timeline, without its day. */
  words(fact: Fact<Kind>): string;
};

export const defineFacts = <Kind extends FactKind>(
  definition: FactDefinition<Kind>,
): FactDefinition<Kind> => definition;

const asItIs = (text: string) => text;

export const text = (sql: string): Column<string> => ({ sql, read: asItIs });

/** A text that a constraint of the table keeps within these few words. */
export const oneOf = <Text extends string>(sql: string): Column<Text> => ({
  sql,
  read: (given) => given as Text,
});

export const day = (sql: string): Column<Day> => ({
  sql,
  read: (given) => given as Day,
});

export const instant = (sql: string): Column<Instant> => text(sql);

export const ahead = <Value>(column: Column<Value>): Column<Value> => ({
  ...column,
  ahead: true,
});

export const count = (sql: string): Column<number> => ({ sql, read: Number });

/** A boolean, whose text is `t` or `f` in a COPY and `true` or `false` when cast. */
export const flag = (sql: string): Column<boolean> => ({
  sql,
  read: (given) => given.startsWith("t"),
});

/** The days a return speaks of. */
export const cover = {
  coveredFrom: ahead(day("fact.covered_from")),
  coveredTo: ahead(day("fact.covered_to")),
};

import { countWords } from "#kernel/date-words.ts";
import { numberWords } from "#kernel/number-words.ts";
import type { Counts } from "../figure.ts";
import type { Behind, Extent } from "../behind.store.ts";
import type { Indicator } from "../indicator.ts";
import { type GroupKey, groupKeys } from "../row.ts";

export type Group = {
  key: GroupKey;
  label: string;
  /** Rows the figure counts, whoever looks. */
  counted: number;
  /** Those the viewer may open. */
  open: Extent;
};

/** The rows behind a figure in the groups it counts them in. An empty group is left away, but for the numerator. */
export function groupsOf(
  { unit, kind }: Pick<Indicator, "unit" | "kind">,
  counts: Counts,
  open: Behind,
): readonly Group[] {
  const leftOut = Object.values(counts.excluded);
  const numerator = counts.numerator ?? 0;
  const share = unit === "share";
  const all = share ? (counts.denominator ?? 0) : numerator;
  const inTime = kind === "timeliness" ? "In time" : "Counted";
  const groups: Group[] = [
    { key: "all", label: "All", counted: all, open: open.all },
    {
      key: "counted",
      label: inTime,
      counted: numerator,
      open: open.counted,
    },
    {
      key: "not",
      label: kind === "timeliness" ? "Not in time" : "Not counted",
      counted: all - numerator,
      open: open.not,
    },
    {
      key: "left-out",
      label: "Left out",
      counted: leftOut.reduce((sum, count) => sum + count, 0),
      open: open["left-out"],
    },
  ];
  return groups.filter(({ key, counted }) =>
    key === "counted"
      ? true
      : key === "left-out"
        ? counted > 0
        : share && counted > 0,
  );
}

/** The group asked for, or the one to look at first: what was not in time, else what was counted. */
export function groupAsked(
  groups: readonly Group[],
  text: string | undefined,
  { kind, better }: Pick<Indicator, "kind" | "better">,
): { group: Group; unknown: boolean } {
  const find = (key: string | undefined) =>
    groups.find((group) => group.key === key);
  const first =
    (kind === "timeliness" && better === "higher" && find("not")) ||
    find("counted") ||
    groups[0]!;
  const known = groupKeys.some((key) => key === text);
  return { group: find(text) ?? first, unknown: Boolean(text) && !known };
}

/** `18 rows of 16 children, and 2 not shown to you`. */
export function groupWords({ counted, open }: Group): string {
  const hidden = counted - open.rows;
  return [
    `${countWords(open.rows, "row")} of ${countWords(open.children, "child", "children")}`,
    ...(hidden > 0 ? [`and ${numberWords(hidden)} not shown to you`] : []),
  ].join(", ");
}

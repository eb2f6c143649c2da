import type { Day } from "#kernel/day.ts";
import { ageOn } from "#kernel/age.ts";
import type { RowCheck } from "./return-table.ts";

const day = (value: unknown) =>
  typeof value === "string" ? (value as Day) : undefined;

/** 1413 of the sector's sample episodes are so: still open at the year's end, with the reason X1 already there. */
export const openWithReason: RowCheck = ({ values, given }) =>
  given["REC"] && !given["DEC"] && values["REC"] !== undefined
    ? [
        {
          column: "REC",
          reason: "open episode with a reason for ceasing: taken as open",
          unknown: true,
        },
      ]
    : [];

/** An end before its start is impossible; what lies after the collection is taken, and said. */
export const startAndEnd =
  (start: string, end: string): RowCheck =>
  ({ values, collectionEnd }) => {
    const [from, to] = [day(values[start]), day(values[end])];
    const after = "after 31 March of the collection";
    const notes: ReturnType<RowCheck> = [];
    if (from && from > collectionEnd)
      notes.push({ column: start, reason: after });
    if (from && to && to < from)
      notes.push({
        column: end,
        reason: `before ${start}: kept as given, read as unknown`,
        unknown: true,
      });
    else if (to && to > collectionEnd)
      notes.push({ column: end, reason: after });
    return notes;
  };

/** The last of a return are 25; over 30, a birth date is a slip of the pen. */
const oldest = 30;

export const birth: RowCheck = ({ values, collectionEnd }) => {
  const born = day(values["DOB"]);
  if (!born || (ageOn(born, collectionEnd as Day) ?? 0) <= oldest) return [];
  return [
    {
      column: "DOB",
      reason:
        "impossible birth date (over 30 years before the collection's end): kept as given, read as unknown",
      unknown: true,
    },
  ];
};

export const afterCollection: RowCheck = ({ values, collectionEnd }) => {
  const held = day(values["REVIEW"]);
  return held && held > collectionEnd
    ? [
        {
          column: "REVIEW",
          reason:
            "after 31 March of the collection: meets nothing until a return covering its date holds it",
        },
      ]
    : [];
};

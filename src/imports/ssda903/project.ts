import { coverOf } from "#kernel/year.ts";
import { upnUnknown } from "#record/codes/upn-unknown.codes.ts";
import { isCode } from "#record/codes/code.ts";
import type { ChildSaid } from "../projected-fact.ts";
import type { Context, Projection, RowInForce } from "../return.ts";
import { careLeaver } from "./care-leavers.ts";
import { factsByRow } from "./facts-by-row.ts";
import { lookedAfter } from "./looked-after.ts";
import { header } from "./tables.ts";
import { Remarks, toldBy } from "./told.ts";

/** The facts of one child, from the rows of every year in force. */
export function project(
  rows: readonly RowInForce[],
  context: Context,
): Projection {
  const remarks = new Remarks();
  const byTable = Map.groupBy(placed(rows, remarks), ({ table }) => table);
  const said = toldBy(header, byTable).map(saidBy);
  const latest = said.toSorted((a, b) => a.year - b.year);
  const born = latest.findLast(({ bornOn }) => bornOn)?.bornOn;
  const facts = [
    ...lookedAfter(byTable, context, remarks),
    ...factsByRow(byTable, context),
    ...careLeaver(byTable, born),
  ];
  return { said, facts, remarks: remarks.all() };
}

/** The rows whose child is known by then, once each; the rest are remarked on. */
function placed(rows: readonly RowInForce[], remarks: Remarks): RowInForce[] {
  const known = Math.min(
    ...rows.filter(({ table }) => table === "header").map(({ year }) => year),
  );
  return rows.filter((row) => {
    if (row.year < known)
      remarks.setAside(
        row,
        "CHILD",
        "child not in the header of this or an earlier year",
      );
    else if (row.occurrence > 1)
      remarks.note(
        row,
        "CHILD",
        "a second row for what an earlier row of the file says: the first is read",
      );
    return row.year >= known && row.occurrence === 1;
  });
}

function saidBy({
  id,
  year,
  values,
}: ReturnType<typeof toldBy<typeof header>>[number]): ChildSaid {
  const { DOB, SEX, ETHNIC } = values;
  const upn = values.UPN?.toUpperCase();
  return {
    year,
    from: id,
    coveredTo: coverOf(year).to,
    ...(DOB && { bornOn: DOB }),
    ...(SEX && { sex: SEX }),
    ...(ETHNIC && { ethnicity: ETHNIC }),
    ...(upn && (isCode(upnUnknown, upn) ? { upnUnknown: upn } : { upn })),
  };
}

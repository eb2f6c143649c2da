import type { ChildSaid, ProjectedFact } from "../projected-fact.ts";
import type { Context, Projection, RowInForce } from "../return.ts";
import { coverOf } from "#kernel/year.ts";
import { readSex } from "#record/codes/sex.codes.ts";
import { projectReferral } from "./project-referral.ts";
import { remarksOn } from "./remarks.ts";
import { day, deathOf, given } from "./row.ts";
import { nodesOf, tellingOf, type Node, type Told } from "./told.ts";

/** The facts of one child's rows in force, of all years together. */
export function projectCensus(
  rows: readonly RowInForce[],
  context: Context,
): Projection {
  const nodes = nodesOf(rows);
  const said = yearsOf(nodes).map(saidIn);
  if (said.length === 0) return { said, facts: [], remarks: [] };
  const facts = tellingOf("referral", nodes).flatMap((referral) =>
    projectReferral(referral, context),
  );
  return {
    said: bornOnce(said),
    facts: [...disabilities(nodes), ...onceEach(facts)],
    remarks: remarksOn(nodes, context),
  };
}

/** What is told of the child in each year. */
function yearsOf(nodes: readonly Node[]): Told[] {
  const byYear = Map.groupBy(nodes, ({ year }) => year);
  return [...byYear.values()].flatMap((own) => tellingOf("child", own));
}

function saidIn({ cells, year, latest }: Told): ChildSaid {
  const bornOn = day(cells, "PersonBirthDate", year);
  const expectedOn = day(cells, "ExpectedPersonBirthDate", year);
  const diedOn = deathOf(cells, year);
  const sex = readSex(given(cells, "Sex") || given(cells, "GenderCurrent"));
  const [ethnicity, upn, formerUpn, upnUnknown] = [
    given(cells, "Ethnicity"),
    given(cells, "UPN"),
    given(cells, "FormerUPN"),
    given(cells, "UPNunknown"),
  ];
  return {
    year,
    from: latest.id,
    coveredTo: coverOf(year).to,
    ...(bornOn && { bornOn }),
    ...(expectedOn && { expectedOn }),
    ...(diedOn && { diedOn }),
    ...(sex && { sex }),
    ...(ethnicity && { ethnicity }),
    ...(upn && { upn }),
    ...(formerUpn && { formerUpn }),
    ...(upnUnknown && { upnUnknown }),
  };
}

/** Once the birth is known, the day it was expected is no more. */
function bornOnce(said: ChildSaid[]): ChildSaid[] {
  if (said.every(({ bornOn }) => !bornOn)) return said;
  return said.map(({ expectedOn: _past, ...rest }) => rest);
}

/** Those of the last year that names any: a referral without further action need not. */
function disabilities(nodes: readonly Node[]): ProjectedFact[] {
  const told = tellingOf("disability", nodes);
  const last = Math.max(...told.map(({ year }) => year));
  return told
    .filter(({ year, latest }) => year === last && latest.occurrence === 1)
    .map(({ key, cells, latest }) => ({
      table: "child_disability",
      key,
      values: { disability: given(cells, "Disability") },
      from: latest.id,
    }));
}

/** One conference on one day, though two enquiries led to it. */
function onceEach(facts: readonly ProjectedFact[]): ProjectedFact[] {
  const first = new Map<string, ProjectedFact>();
  for (const fact of facts) {
    const name = `${fact.table} ${fact.key}`;
    if (!first.has(name)) first.set(name, fact);
  }
  return [...first.values()];
}

import { collectionYearOf, coverOf } from "#kernel/year.ts";
import type { Day } from "#kernel/day.ts";
import { missingKindInWords } from "#record/codes/missing-kind.codes.ts";
import type { ProjectedFact } from "../projected-fact.ts";
import type { Context, RowInForce } from "../return.ts";
import {
  adoptions,
  deprivationsOfLiberty,
  missing,
  outcomes,
  permanenceBefore,
  placedForAdoption,
  reviews,
  socialWorkers,
  unaccompanied,
} from "./tables.ts";
import { latestOfEach, toldBy } from "./told.ts";

/** A review beyond its return counts from no day until a return that covers it holds it. */
const notYet = "2199-12-31" as Day;

/** No previous permanence: the answer of nearly every child, and no fact. */
const never = "Z1";

/** The tables of which one row is one fact. */
export function factsByRow(
  byTable: ReadonlyMap<string, readonly RowInForce[]>,
  context: Context,
): ProjectedFact[] {
  const latest = <Table extends Parameters<typeof toldBy>[0]>(table: Table) =>
    latestOfEach(toldBy(table, byTable));
  const facts: ProjectedFact[] = [];

  for (const { id: from, key, year, values } of latest(reviews)) {
    const held = values.REVIEW;
    if (!held) continue;
    const covered = year >= collectionYearOf(held);
    facts.push({
      table: "review",
      key: `looked after ${key}`,
      from,
      values: {
        kind: "looked after",
        held_on: held,
        participation: values.REVIEW_CODE,
        counts_from: covered ? undefined : notYet,
      },
    });
  }
  for (const { id: from, values } of latest(unaccompanied))
    facts.push({
      table: "unaccompanied_status",
      key: "",
      from,
      values: { ended_on: values.DUC },
    });
  for (const { id: from, year, values } of toldBy(outcomes, byTable))
    facts.push({
      table: "outcomes_in_year",
      key: String(year),
      from,
      values: {
        year_ended_on: coverOf(year).to,
        health_check: values.HEALTH_CHECK,
        immunisations: values.IMMUNISATIONS,
        teeth_check: values.TEETH_CHECK,
        health_assessment: values.HEALTH_ASSESSMENT,
        convicted: values.CONVICTED,
        substance_misuse: values.SUBSTANCE_MISUSE,
        intervention_received: values.INTERVENTION_RECEIVED,
        intervention_offered: values.INTERVENTION_OFFERED,
        sdq_score: values.SDQ_SCORE,
        sdq_reason: values.SDQ_REASON,
      },
    });
  for (const { id: from, values } of latest(adoptions))
    facts.push({
      table: "adoption",
      key: "",
      from,
      values: {
        intended_on: values.DATE_INT,
        matched_on: values.DATE_MATCH,
        by_foster_carer: values.FOSTER_CARE,
        adopters: values.NB_ADOPTR,
        adopters_sex: values.SEX_ADOPTR,
        adopters_legal_status: values.LS_ADOPTR,
      },
    });
  for (const { id: from, key, values } of latest(placedForAdoption))
    if (values.DATE_PLACED)
      facts.push({
        table: "adoption_decision",
        key,
        from,
        values: {
          decided_on: values.DATE_PLACED,
          ceased_on: values.DATE_PLACED_CEASED,
          ceased_because: values.REASON_PLACED_CEASED,
        },
      });
  for (const { id: from, values } of latest(permanenceBefore))
    if (values.PREV_PERM && values.PREV_PERM !== never)
      facts.push({
        table: "previous_permanence",
        key: "",
        from,
        values: {
          arrangement: values.PREV_PERM,
          by_authority: values.LA_PERM,
          ended_words: values.DATE_PERM?.words,
          ended_on: values.DATE_PERM?.day,
        },
      });
  for (const { id: from, key, values } of latest(missing))
    if (values.MIS_START)
      facts.push({
        table: "missing_episode",
        key,
        from,
        values: {
          kind: missingKindInWords[values.MISSING ?? "M"],
          started_on: values.MIS_START,
          returned_on: values.MIS_END,
        },
      });
  for (const { id: from, key, values } of latest(socialWorkers))
    if (values.SW_DECOM && values.SW_ID)
      facts.push({
        table: "allocation",
        key,
        from,
        values: {
          practitioner_id: context.practitioner(values.SW_ID),
          role: "working",
          started_on: values.SW_DECOM,
          ended_on: values.SW_DEC,
          reason: values.SW_REASON,
        },
      });
  for (const { id: from, key, values } of latest(deprivationsOfLiberty))
    if (values.DOLO_START)
      facts.push({
        table: "deprivation_of_liberty",
        key,
        from,
        values: { started_on: values.DOLO_START, ended_on: values.DOLO_END },
      });
  return facts;
}

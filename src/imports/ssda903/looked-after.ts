import { addDays, type Day } from "#kernel/day.ts";
import { coverOf } from "#kernel/year.ts";
import type { ProjectedFact } from "../projected-fact.ts";
import type { Context, RowInForce } from "../return.ts";
import { type Episode, episodesOf } from "./episodes.ts";
import { type Period, periodsOf } from "./periods.ts";
import { episodes as table } from "./tables.ts";
import { type Remarks, toldBy } from "./told.ts";

/** Periods, legal statuses and placements from a child's episodes. */
export function lookedAfter(
  byTable: ReadonlyMap<string, readonly RowInForce[]>,
  context: Context,
  remarks: Remarks,
): ProjectedFact[] {
  const rows = toldBy(table, byTable);
  const years = new Set(rows.map(({ year }) => year));
  const episodes = episodesOf(rows, remarks);
  const periods = periodsOf(episodes, yearsHolding(byTable));
  remarkOnHeaders(byTable, years, context, remarks);
  remarkOnOpen(episodes.at(-1), context, remarks);
  remarkOnMissingNext(episodes, remarks);
  return [
    ...periods.map(periodFact),
    ...statuses(episodes),
    ...placements(episodes),
  ];
}

/** The collection years whose return says anything of the child. */
const yearsHolding = (byTable: ReadonlyMap<string, readonly RowInForce[]>) =>
  new Set([...byTable.values()].flat().map(({ year }) => year));

function periodFact(period: Period): ProjectedFact {
  const row = period.episodes[0]!.row;
  return {
    table: "looked_after_period",
    key: row.key,
    from: row.id,
    values: {
      started_on: period.from,
      ended_on: period.to,
      end_reason: period.endReason,
      category_of_need: row.values.CIN,
      start_known: period.startKnown,
      covered_from: period.cover.from,
      covered_to: period.cover.to,
    },
  };
}

/** A status goes on through changes of placement: touching episodes of one status are one. */
function statuses(episodes: readonly Episode[]): ProjectedFact[] {
  const runs: { first: Episode; code: string; to: Day | undefined }[] = [];
  for (const episode of episodes) {
    const code = episode.row.values.LS;
    const run = runs.at(-1);
    if (!code) continue;
    if (run?.code === code && run.to === episode.from) run.to = episode.to;
    else runs.push({ first: episode, code, to: episode.to });
  }
  return runs.map(({ first, code, to }) => ({
    table: "legal_status",
    key: first.row.key,
    from: first.row.id,
    values: { code, started_on: first.from, ended_on: to },
  }));
}

/** A change of legal status alone (RNE L) ends an episode and no placement: the child has not moved. */
function placements(episodes: readonly Episode[]): ProjectedFact[] {
  const stays: { first: Episode; last: Episode }[] = [];
  for (const episode of episodes) {
    const stay = stays.at(-1);
    if (stay && staysPut(stay.last, episode)) stay.last = episode;
    else stays.push({ first: episode, last: episode });
  }
  return stays.map(placement);
}

const staysPut = (before: Episode, { from, row }: Episode) =>
  before.to === from &&
  row.values.RNE === "L" &&
  row.values.PLACE === before.row.values.PLACE;

function placement({
  first: { row, from },
  last,
}: {
  first: Episode;
  last: Episode;
}): ProjectedFact {
  const { values } = row;
  return {
    table: "placement",
    key: row.key,
    from: row.id,
    values: {
      placement_type: values.PLACE,
      provider: values.PLACE_PROVIDER,
      started_on: from,
      ended_on: last.to,
      new_reason: values.RNE,
      end_reason: last.ceased,
      change_reason: last.row.values.REASON_PLACE_CHANGE,
      home_postcode: values.HOME_POST,
      postcode: values.PL_POST,
      urn: values.URN,
    },
  };
}

function remarkOnHeaders(
  byTable: ReadonlyMap<string, readonly RowInForce[]>,
  years: ReadonlySet<number>,
  context: Context,
  remarks: Remarks,
) {
  for (const row of byTable.get("header") ?? [])
    if (!years.has(row.year) && context.holds(row.year, "episodes"))
      remarks.note(
        row,
        "CHILD",
        years.size > 0
          ? "child with no episode in this year's return: taken"
          : "child with no episode: taken, no looked-after period",
      );
}

/** The return after the last that tells of an open episode should have told of it too. */
function remarkOnOpen(
  last: Episode | undefined,
  context: Context,
  remarks: Remarks,
) {
  if (!last || last.to || !context.holds(last.row.year + 1, "episodes")) return;
  const unknownFrom = addDays(coverOf(last.row.year).to, 1);
  remarks.note(
    last.row,
    "DEC",
    `open, with no episode in the next year's return: stays open, not known from ${unknownFrom}`,
  );
}

function remarkOnMissingNext(episodes: readonly Episode[], remarks: Remarks) {
  const begun = new Set(episodes.map(({ from }) => from));
  for (const { row, to, ceased } of episodes)
    if (to && ceased === "X1" && !begun.has(to))
      remarks.note(
        row,
        "REC",
        "X1, but no episode begins that day: a period of care is taken to end",
      );
}

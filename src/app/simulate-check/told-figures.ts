/** Figures that no indicator gives, from the rows as they stand. */
import { daysBetween } from "#kernel/day.ts";
import { workingDaysBetween } from "#kernel/working-days.ts";
import type { Borough } from "#simulator/borough.ts";
import type { Told } from "#simulator/told.ts";
import type { Within } from "./invented-figures.ts";

type Row = Readonly<Record<string, unknown>> & { id: string };

const standing = (rows: readonly Told[], table: Told["table"]): Row[] =>
  rows
    .filter((told) => told.table === table)
    .flatMap(({ id, versions }) => {
      const last = versions.at(-1)!;
      return last.withdrawn ? [] : [{ ...last.row, id }];
    });

const isIn = (day: unknown, { from, to }: Within): boolean =>
  typeof day === "string" && from <= day && day <= to;

/** A twelfth of the contacts of the year. */
export const perMonth = (rows: readonly Told[], _: Borough, within: Within) =>
  standing(rows, "contact").filter((row) => isIn(row["received_on"], within))
    .length / 12;

export const rateOf =
  (
    table: Told["table"],
    column: string,
    counts: (row: Row) => boolean = () => true,
  ) =>
  (rows: readonly Told[], { setting }: Borough, within: Within): number =>
    (standing(rows, table).filter((row) => isIn(row[column], within) && counts(row)).length / setting.residents) * 10_000; // prettier-ignore

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * values.length)] ?? 0;

const workingDays = (from: unknown, to: unknown): number[] => {
  const days = workingDaysBetween(from as `${number}-${number}-${number}`, to as `${number}-${number}-${number}`); // prettier-ignore
  return days === undefined ? [] : [days];
};

/** From the referral, of the first assessments authorised in the year. */
export const assessmentDays =
  (share: number) => (rows: readonly Told[], _: Borough, within: Within) => {
    const asked = new Map(
      standing(rows, "referral").map(({ id, received_on }) => [id, received_on]), // prettier-ignore
    );
    const took = standing(rows, "assessment")
      .filter(
        (row) => isIn(row["authorised_on"], within) && row["ordinal"] === 1,
      ) // prettier-ignore
      .flatMap(
        (row) =>
        workingDays(asked.get(String(row["referral_id"])), row["authorised_on"]), // prettier-ignore
      );
    return quantile(took, share);
  };

/** From the strategy discussion to the conference held in the year. */
export const conferenceDays =
  (share: number) => (rows: readonly Told[], _: Borough, within: Within) =>
    quantile(
      standing(rows, "section_47_enquiry")
        .filter((row) => isIn(row["initial_conference_on"], within))
        .flatMap((row) =>
          workingDays(row["started_on"], row["initial_conference_on"]),
        ),
      share,
    );

const registered = ({ workforce }: Borough) =>
  workforce.workers.filter(({ registration }) => registration !== undefined);

/** Those who left in the year, of those there on average. Agency workers come and go and are not counted. */
export function turnover(_: readonly Told[], borough: Borough, within: Within) {
  const employed = registered(borough).filter(({ agency }) => !agency);
  const left = employed.filter(({ until }) => isIn(until, within)).length;
  const days = employed.reduce((sum, { from, until }) => {
    const first = from > within.from ? from : within.from;
    const last = until && until < within.to ? until : within.to;
    return sum + Math.max(0, daysBetween(first, last));
  }, 0);
  return left / (days / 365);
}

/** On the last day. */
export function agencyShare(
  _: readonly Told[],
  borough: Borough,
  { to }: Within,
) {
  const there = registered(borough).filter(
    ({ from, until }) => from <= to && (!until || until >= to),
  );
  return there.filter(({ agency }) => agency).length / there.length;
}

/** On the last day, of children whose referral is not closed. */
export function openWithEhcPlan(rows: readonly Told[]) {
  const planned = new Set(standing(rows, "ehc_plan").map((row) => row["child_id"])); // prettier-ignore
  const open = standing(rows, "referral").filter((row) => !row["closed_on"]);
  const children = new Set(open.map((row) => row["child_id"]));
  return [...children].filter((child) => planned.has(child)).length;
}

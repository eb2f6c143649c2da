/** The SSDA903 files of one collection year, told of the lives in the official columns. */
import { ageOn } from "#kernel/age.ts";
import { addMonths, type Day } from "#kernel/day.ts";
import { coverOf, within } from "#kernel/year.ts";
import { isShortBreak, periodOf } from "../care.ts";
import type { Care, Life } from "../life.ts";
import { staff } from "../staff.ts";
import { workOf } from "../work.ts";
import { type Cells, csv, written } from "./csv.ts";
import { episodesOf } from "./episodes.ts";
import { faults } from "./faults.ts";
import { pupilNumber } from "./pupil-number.ts";

type Table = { columns: string; of(life: Life, year: number): Cells[] };

const inYear = (day: Day, year: number) => within(coverOf(year), day);

/** Periods and short breaks of which some day falls in the year. */
export const careIn = ({ care }: Life, year: number): Care[] =>
  (care ?? []).filter((each) => {
    const { from, to } = periodOf(each);
    const cover = coverOf(year);
    return from <= cover.to && (to === undefined || to >= cover.from);
  });

const isReturned = (life: Life, year: number) =>
  careIn(life, year).length > 0 || Boolean(life.leaving?.returned?.[year]);

const yes = (is: boolean) => (is ? "1" : "0");

const tables: Readonly<Record<string, Table>> = {
  header: {
    columns: "SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
    of: (life, year) => {
      if (!isReturned(life, year)) return [];
      const mother =
        life.motherOf && life.motherOf <= coverOf(year).to && life.motherOf;
      const young =
        (ageOn(life.born ?? coverOf(year).to, coverOf(year).to) ?? 0) < 4;
      const upn = young
        ? "UN1"
        : life.seekingAsylumUntil
          ? "UN4"
          : pupilNumber(life.id);
      return [
        [
          life.sex,
          written(life.born),
          life.ethnicity,
          upn,
          mother ? "1" : "",
          written(mother || undefined),
        ],
      ];
    },
  },
  episodes: {
    columns:
      "DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
    of: episodesOf,
  },
  reviews: {
    columns: "DOB,REVIEW,REVIEW_CODE",
    of: (life, year) =>
      careIn(life, year).flatMap(({ reviews }) =>
        (reviews ?? [])
          .filter(([day]) => inYear(day, year))
          .map(([day, code]) => [written(life.born), written(day), code]),
      ),
  },
  uasc: {
    columns: "SEX,DOB,DUC",
    of: (life, year) =>
      life.seekingAsylumUntil && careIn(life, year).length > 0
        ? [[life.sex, written(life.born), written(life.seekingAsylumUntil)]]
        : [],
  },
  oc2: {
    columns:
      "DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED",
    of: (life, year) => {
      const { to } = coverOf(year);
      const care = (life.care ?? []).find((each) => {
        const period = periodOf(each);
        return (
          !isShortBreak(each) &&
          period.from <= addMonths(to, -12) &&
          (period.to === undefined || period.to > to)
        );
      });
      if (!care || !life.born) return [];
      const age = ageOn(life.born, to) ?? 0;
      const asked = age >= 4 && age <= 16;
      const score = asked ? String(care.difficulties ?? "") : "";
      return [
        [
          written(life.born),
          score,
          score ? "" : asked ? "SDQ4" : "SDQ1",
          age >= 10 ? "0" : "",
          age < 5 ? yes(healthIn(care, year)) : "",
          yes((care.immunised ?? []).some((day) => inYear(day, year))),
          yes((care.dental ?? []).some((day) => inYear(day, year))),
          yes(healthIn(care, year)),
          "0",
          "",
          "0",
        ],
      ];
    },
  },
  oc3: {
    columns: "DOB,IN_TOUCH,ACTIV,ACCOM",
    of: ({ born, leaving }, year) => {
      const answer = leaving?.returned?.[year];
      return answer ? [[written(born), ...answer]] : [];
    },
  },
  ad1: {
    columns:
      "DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR",
    of: (life, year) =>
      careIn(life, year)
        .filter((care) => inYear(periodOf(care).to ?? "2000-01-01", year))
        .flatMap(({ adoption }) => adoption ?? [])
        .map(({ decided, matched, adopters }) => [
          written(life.born),
          written(decided),
          written(matched),
          "0",
          "2",
          adopters,
          "L12",
        ]),
  },
  placed_for_adoption: {
    columns: "DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED",
    of: (life, year) =>
      careIn(life, year)
        .flatMap(({ adoption }) => adoption ?? [])
        .filter(({ decided }) => decided <= coverOf(year).to)
        .map(({ decided }) => [written(life.born), written(decided), "", ""]),
  },
  previous_permanence: {
    columns: "DOB,PREV_PERM,LA_PERM,DATE_PERM",
    of: (life, year) =>
      careIn(life, year)
        .filter((care) => inYear(periodOf(care).from, year))
        .flatMap(({ permanenceBefore }) => permanenceBefore ?? [])
        .map((arrangement) => [
          written(life.born),
          arrangement,
          ...(arrangement === "Z1" ? ["", ""] : ["OUT", "zz/03/2019"]),
        ]),
  },
  missing: {
    columns: "DOB,MISSING,MIS_START,MIS_END",
    of: (life, year) =>
      (life.missing ?? [])
        .filter(({ from }) => inYear(from, year) && inCareOn(life, from))
        .map(({ kind, from, to }) => [
          written(life.born),
          kind,
          written(from),
          written(to),
        ]),
  },
  sw_episodes: {
    columns: "DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON",
    of: (life, year) =>
      workOf(life)
        .filter(({ role, from, to }) => {
          const cover = coverOf(year);
          return (
            role === "accountable" &&
            inCareOn(life, from) &&
            from <= cover.to &&
            (to === undefined || to >= cover.from)
          );
        })
        .map(({ who, from, to }) => {
          const ended = to && to <= coverOf(year).to;
          return [
            written(life.born),
            staff[who]?.registration ?? "",
            written(from),
            ...(ended ? [written(to), "TSPROC"] : ["", ""]),
          ];
        }),
  },
};

const healthIn = ({ health }: Care, year: number) =>
  (health ?? []).some((held) => typeof held === "string" && inYear(held, year));

export const inCareOn = ({ care }: Life, day: Day): boolean =>
  (care ?? []).some((each) => {
    const { from, to } = periodOf(each);
    return (
      !isShortBreak(each) && from <= day && (to === undefined || day <= to)
    );
  });

/** File name to text, for every table that has a row that year. */
export function ssda903(
  lives: readonly Life[],
  year: number,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const [name, { columns, of }] of Object.entries(tables)) {
    const rows: Cells[] = lives.flatMap((life) =>
      of(life, year).map((cells) => [life.id, ...cells]),
    );
    rows.push(...(faults[year]?.[name] ?? []));
    if (rows.length > 0)
      files.set(`${name}.csv`, csv(`CHILD,${columns}`, rows));
  }
  return files;
}

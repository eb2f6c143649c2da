import { areas } from "./areas.ts";
import type { Benchmark } from "./benchmark.ts";
import { type Row, type Unusable, unusable } from "./row.ts";

/** Whom and which year a line of a published file speaks of. */
export type Place = Pick<
  Benchmark,
  "year" | "area" | "areaKind" | "areaCode" | "authority"
>;

export function readPlace(row: Row): Place | Unusable {
  const { cells } = row;
  const year = readYear(cells["time_period"] ?? "");
  if (year === undefined)
    return unusable(row, "time_period", "not a collection year");

  const level = levels[cells["geographic_level"] ?? ""];
  if (!level)
    return unusable(
      row,
      "geographic_level",
      "neither national, regional nor a local authority",
    );
  const area = cells[level.name] ?? "";
  const areaCode = cells[level.code] ?? "";
  if (!area) return unusable(row, level.name, "no name of an area");
  if (!/^[A-Z]\d{8}$/.test(areaCode))
    return unusable(row, level.code, "not the code of an area");

  const authority = cells["old_la_code"] ?? "";
  return {
    year,
    area,
    areaKind: level.kind,
    areaCode,
    ...(level.kind === "authority" && /^\d{3}$/.test(authority)
      ? { authority }
      : {}),
  };
}

type Level = { kind: Benchmark["areaKind"]; name: string; code: string };

const levels: Record<string, Level | undefined> = {
  National: { kind: "country", name: "country_name", code: "country_code" },
  Regional: { kind: "region", name: "region_name", code: "region_code" },
  "Local authority": {
    kind: "authority",
    name: "la_name",
    code: "new_la_code",
  },
};

/** `2024` for the year ending that 31 March; some publications write it 202324. */
function readYear(period: string): number | undefined {
  if (/^(19|20)\d\d$/.test(period)) return Number(period);
  if (!/^(19|20)\d{4}$/.test(period)) return undefined;
  const ends = Number(period.slice(0, 4)) + 1;
  return ends % 100 === Number(period.slice(4)) ? ends : undefined;
}

/** The place of a line of our own bundled tables. */
export const placeOf = (area: keyof typeof areas, year: number): Place => ({
  year,
  area,
  areaKind: area === "England" ? "country" : "region",
  areaCode: areas[area],
});

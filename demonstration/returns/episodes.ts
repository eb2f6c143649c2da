import { coverOf } from "#kernel/year.ts";
import { share } from "../chance.ts";
import type { Life } from "../life.ts";
import { type Cells, written } from "./csv.ts";

/** Postcode areas that do not exist. */
const home = ({ id, area }: Life) =>
  `${area === "north" ? "HW1" : "HW7"} ${1 + Math.floor(share(id) * 9)}QD`;
const placed = (words: string) =>
  `HQ${1 + Math.floor(share(words) * 20)} ${1 + Math.floor(share(`${words} in`) * 9)}ZX`;

/** A provider of its own number is one the council pays; its own carers have none. */
const provider = (words: string) =>
  `29${String(Math.floor(share(words) * 100_000)).padStart(5, "0")}`;

/** The year's episodes: what ended after it is still open in it. */
export function episodesOf(life: Life, year: number): Cells[] {
  const cover = coverOf(year);
  return (life.care ?? []).flatMap(({ need, segments }) =>
    segments.flatMap((segment, index) => {
      const { from, to, status, place } = segment;
      if (from > cover.to || (to && to < cover.from)) return [];
      const ended = to !== undefined && to <= cover.to;
      const words = `${life.id} ${from}`;
      return [
        [
          written(from),
          segment.began ?? (index === 0 ? "S" : "P"),
          status,
          need,
          place,
          segment.provider ?? "",
          ended ? written(to) : "",
          ended ? (segment.end ?? "X1") : openReason(life, year),
          ended && !segment.end && segments[index + 1]?.began !== "L"
            ? (segment.why ?? "")
            : "",
          life.seekingAsylumUntil ? "" : home(life),
          place === "P1" ? home(life).toLowerCase() : placed(words),
          segment.provider === "PR4" ? provider(words) : "",
        ],
      ];
    }),
  );
}

/** One open episode carries a reason for ceasing, as many real files do: noted. */
const openReason = ({ id }: Life, year: number) =>
  id === "HM3002" && year === 2025 ? "X1" : "";

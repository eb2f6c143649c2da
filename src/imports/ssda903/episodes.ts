import type { Day } from "#kernel/day.ts";
import { legalStatus } from "#record/codes/legal-status.codes.ts";
import type { CodeOf } from "#record/codes/code.ts";
import { latestOfEach, type Remarks, type Told } from "./told.ts";
import type { episodes as table } from "./tables.ts";

type Row = Told<typeof table>;

/** One episode of care as the latest return that holds it tells it. */
export type Episode = {
  row: Row;
  from: Day;
  to?: Day;
  /** Why it ceased; X1 when another followed the same day. */
  ceased?: string;
  /** S began a period; everything else went on with one. */
  begins: boolean;
  shortBreak: boolean;
};

/** Agreed series of short breaks: care, but no period of being looked after. */
const shortBreaks: readonly (CodeOf<typeof legalStatus> | undefined)[] = [
  "V3",
  "V4",
];

/** A child's episodes in order, each as the later collection year has it. */
export function episodesOf(rows: readonly Row[], remarks: Remarks): Episode[] {
  const episodes: Episode[] = latestOfEach(rows).flatMap((row) => {
    const { DECOM: from, DEC: to, REC: ceased, RNE, LS } = row.values;
    if (!from) return [];
    const episode = {
      row,
      from,
      begins: RNE === "S",
      shortBreak: shortBreaks.includes(LS),
      ...(to && { to }),
      ...(to && ceased && { ceased }),
    };
    return [episode];
  });
  for (const [index, episode] of episodes.entries()) {
    const next = episodes[index + 1];
    if (episode.to || !next) continue;
    episode.to = next.from;
    episode.ceased = "X1";
    remarks.note(
      episode.row,
      "DEC",
      "open, though a later episode has begun: read as ending when that begins",
    );
  }
  return episodes;
}

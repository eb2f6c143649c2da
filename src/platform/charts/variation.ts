import { type Html, html } from "../web/html.ts";
import type { Direction, Judged, Spc } from "./spc.ts";

/** What a departure from the usual means for this measure. */
export type Meaning = "better" | "worse" | "up" | "down" | "usual";
export type Variation = Meaning | "too few";

export function meaningOf({ side }: Judged, direction: Direction): Meaning {
  if (!side) return "usual";
  if (direction === "neutral") return side === "high" ? "up" : "down";
  return (side === "high") === (direction === "higher") ? "better" : "worse";
}

/** How the latest month stands, in one word of ours; `variationWords` has people's. */
export function variationOf(
  { kind, points }: Spc,
  series: readonly (number | undefined)[],
  direction: Direction,
): Variation {
  if (kind === "too few") return "too few";
  const latest = points[series.findLastIndex((value) => value !== undefined)];
  return latest ? meaningOf(latest, direction) : "too few";
}

export const variationWords: Readonly<Record<Variation, string>> = {
  better: "Getting better",
  worse: "Getting worse",
  usual: "No significant change",
  up: "Up (neither good nor bad)",
  down: "Down (neither good nor bad)",
  "too few": "Too few to judge",
};

export type Assurance = "will reach" | "will not reach" | "hit and miss";

/** Whether the process as it is can be relied on to meet a target; undefined where none applies. */
export function assuranceOf(
  chart: Spc,
  target: number | undefined,
  direction: Direction,
): Assurance | undefined {
  if (target === undefined || chart.kind === "too few") return undefined;
  if (direction === "neutral") return undefined;
  const above = chart.lower >= target;
  const below = chart.upper <= target;
  if (!above && !below) return "hit and miss";
  return above === (direction === "higher") ? "will reach" : "will not reach";
}

export const assuranceWords: Readonly<Record<Assurance, string>> = {
  "will reach": "Will reach the target",
  "will not reach": "Will not reach the target unless something changes",
  "hit and miss": "Hit and miss: will reach the target in some months",
};

/** A shape for each, so that nothing depends on colour. */
export const variationChip = (variation: Variation): Html =>
  html`<span class="app-chart__words"
    ><svg
      class="app-chart__icon"
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      ${icons[variation]}</svg
    >${variationWords[variation]}</span
  >`;

const icons: Readonly<Record<Variation, Html>> = {
  better: html`<path class="app-chart__mark--better" d="M8 2 15 14H1z" />`,
  worse: html`<path class="app-chart__mark--worse" d="M8 14 1 2H15z" />`,
  usual: html`<circle class="app-chart__mark--usual" cx="8" cy="8" r="6" />`,
  up: html`<path class="app-chart__mark--neither" d="M8 1 15 8 8 15 1 8z" />`,
  down: html`<path class="app-chart__mark--neither" d="M8 1 15 8 8 15 1 8z" />`,
  "too few": html`<path class="app-chart__axis" d="M2 8H14" />`,
};

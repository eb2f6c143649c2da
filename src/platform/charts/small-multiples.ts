import { type Html, html } from "../web/html.ts";
import { type MonthPoint, type Unit, figureWords } from "./figure-words.ts";
import { sparkline } from "./sparkline.ts";
import { spcOf } from "./judged-points.ts";
import type { Direction } from "./spc.ts";
import { variationChip, variationOf } from "./variation.ts";

export type Multiple = {
  /** Unique among its neighbours: part of the ids on the page. */
  key: string;
  name: string;
  points: readonly MonthPoint[];
  href?: string;
};

export type SmallMultiples = {
  id: string;
  unit: Unit;
  direction: Direction;
  multiples: readonly Multiple[];
};

/** One measure for each group, side by side, by name and all to one scale. */
export function smallMultiples(given: SmallMultiples): Html {
  const { id, unit, direction } = given;
  const highest = Math.max(
    0,
    ...given.multiples.flatMap(({ points }) =>
      points.map(({ value }) => value ?? 0),
    ),
  );
  return html`<ul class="app-multiples">
    ${given.multiples.map(({ key, name, points, href }) => {
      const series = points.map(({ value }) => value);
      const variation = variationOf(spcOf(points, unit), series, direction);
      const concern = variation === "worse" && " app-multiples__one--concern";
      const latest = points.findLast(({ value }) => value !== undefined);
      return html`<li class="app-multiples__one${concern}">
        <h3 class="app-multiples__name">
          ${
            href === undefined
              ? name
              : html`<a class="govuk-link" href="${href}">${name}</a>`
          }
        </h3>
        <p class="app-multiples__latest">
          ${latest ? figureWords(latest, unit) : "No figure"}
        </p>
        ${sparkline({
          id: `${id}-${key}`,
          title: name,
          unit,
          direction,
          points,
          size: "wide",
          highest,
        })}
        <p class="app-multiples__latest">${variationChip(variation)}</p>
      </li>`;
    })}
  </ul>`;
}

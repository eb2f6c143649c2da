import { type Html, html } from "../web/html.ts";
import { type Unit, figureWords } from "./figure-words.ts";
import { px } from "./marks.ts";

export type Bar = {
  name: string;
  value: number | undefined;
  numerator?: number;
  denominator?: number;
  /** Drawn in the strong colour, over grey neighbours. */
  focus?: true;
  href?: string;
};

export type Bars = { title: string; unit: Unit; bars: readonly Bar[] };

/** More than these are a list to sort, not a picture to look at. */
const most = 12;

/**
 * Groups compared, largest first. A table whose middle column is drawn: it reads aloud,
 * prints and narrows like any table.
 */
export function bars({ title, unit, bars: given }: Bars): Html {
  if (given.length > most)
    throw new RangeError(`At most ${most} bars; ${given.length} given`);
  const sorted = given.toSorted(
    (one, other) => (other.value ?? -1) - (one.value ?? -1),
  );
  const largest = Math.max(0, ...given.map(({ value }) => value ?? 0)) || 1;
  const focused = given.some(({ focus }) => focus);
  return html`<table class="govuk-table app-chart app-bars">
    <caption class="govuk-table__caption govuk-table__caption--m">
      ${title}
    </caption>
    <tbody class="govuk-table__body">
      ${sorted.map((bar) => {
        const { name, href, value = 0 } = bar;
        const quiet = focused && !bar.focus && " app-chart__bar--context";
        return html`<tr class="app-bars__row">
          <th scope="row" class="app-bars__name">
            ${
              href === undefined
                ? name
                : html`<a class="govuk-link" href="${href}">${name}</a>`
            }
          </th>
          <td class="app-bars__figure">${figureWords(bar, unit)}</td>
          <td class="app-bars__room">
            <svg
              class="app-bars__drawn"
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              aria-hidden="true"
              focusable="false"
            >
              <rect
                class="app-chart__bar${quiet}"
                width="${px((100 * value) / largest)}"
                height="10"
              />
            </svg>
          </td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

import { type Html, html } from "../web/html.ts";
import type { Meaning } from "./variation.ts";

/** A point of a chart: its shape says what it means, so that colour is never needed. */
export function mark(x: number, y: number, meaning: Meaning): Html {
  switch (meaning) {
    case "better":
      return html`<circle
        class="app-chart__mark--better"
        cx="${px(x)}"
        cy="${px(y)}"
        r="5.5"
      />`;
    case "worse":
      return shape("worse", x, y, "m0-7 7 7-7 7-7-7z");
    case "up":
    case "down":
      return shape("neither", x, y, "m-5-5h10v10h-10z");
    case "usual":
      return html`<circle
        class="app-chart__mark--usual"
        cx="${px(x)}"
        cy="${px(y)}"
        r="4"
      />`;
  }
}

const shape = (name: string, x: number, y: number, outline: string) =>
  html`<path
    class="app-chart__mark--${name}"
    d="M${px(x)} ${px(y)}${outline}"
  />`;

/** A tenth of a pixel is finer than any screen; more digits only make pages longer. */
export const px = (length: number): string =>
  String(Math.round(length * 10) / 10);

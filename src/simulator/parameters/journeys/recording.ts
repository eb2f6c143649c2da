import type { Parameters } from "../parameter.ts";
import type { Spread } from "./spread.ts";

const assumed = { unit: "working days", source: "assumed" } as const;

/** How long it takes until a thing is written down. */
export const paces: Record<
  "at once" | "promptly" | "soon" | "usual" | "slow",
  Spread
> = {
  "at once": {
    quantiles: [
      [0, 0],
      [0.93, 0.99],
      [0.99, 2],
      [1, 4],
    ],
    ...assumed,
  },
  promptly: {
    quantiles: [
      [0, 0],
      [0.82, 0.99],
      [0.93, 2],
      [0.98, 5],
      [1, 16],
    ],
    ...assumed,
  },
  soon: {
    quantiles: [
      [0, 0],
      [0.6, 1],
      [0.88, 3],
      [0.97, 6],
      [1, 15],
    ],
    ...assumed,
  },
  usual: {
    quantiles: [
      [0, 0],
      [0.55, 1],
      [0.82, 3],
      [0.94, 7],
      [1, 25],
    ],
    ...assumed,
  },
  slow: {
    quantiles: [
      [0, 0],
      [0.3, 5],
      [0.7, 14],
      [1, 45],
    ],
    ...assumed,
  },
};

export const mistakeRates = {
  enteredTwice: {
    value: 0.003,
    unit: "share",
    source: "assumed, of visits and contacts: withdrawn later",
  },
  takenBack: {
    value: 0.001,
    unit: "share",
    source: "assumed, of visits and contacts: withdrawn, then restored",
  },
  mistyped: {
    value: 0.015,
    unit: "share",
    source: "assumed, of visits: corrected later",
  },
} as const satisfies Parameters;

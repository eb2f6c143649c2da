import type { Parameters } from "../parameter.ts";
import type { Spread } from "./spread.ts";

const assumed = { unit: "working days", source: "assumed" } as const;

/** How long it takes until a thing is written down. */
export const paces: Record<"at once" | "soon" | "usual" | "slow", Spread> = {
  "at once": {
    quantiles: [
      [0, 0],
      [0.93, 0.99],
      [0.99, 2],
      [1, 4],
    ],
    ...assumed,
  },
  soon: {
    quantiles: [
      [0, 0],
      [0.5, 1],
      [0.8, 3],
      [0.95, 6],
      [1, 15],
    ],
    ...assumed,
  },
  usual: {
    quantiles: [
      [0, 0],
      [0.35, 1],
      [0.7, 4],
      [0.92, 10],
      [1, 32],
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

export const correctionRates = {
  corrected: { value: 0.02, unit: "share", source: "assumed, of visits" },
  withdrawn: { value: 0.003, unit: "share", source: "assumed, of visits" },
} as const satisfies Parameters;

import type { Parameters } from "../parameter.ts";
import type { Spread } from "./spread.ts";

export const courtRates = {
  letterLate: { value: 0.2, unit: "share", source: "assumed" },
  extended: {
    value: 0.6,
    unit: "share",
    source: "assumed, of those past 16 weeks",
  },
  goesToCourt: { value: 0.5, unit: "share", source: "assumed" },
} as const satisfies Parameters;

export const preProceedingsLast: Spread = {
  quantiles: [
    [0, 35],
    [0.25, 80],
    [0.5, 101],
    [0.74, 112],
    [0.9, 150],
    [1, 240],
  ],
  unit: "days",
  source: "assumed: three in four within 16 weeks",
};

export const proceedingsLast: Spread = {
  quantiles: [
    [0, 110],
    [0.25, 190],
    [0.5, 270],
    [0.75, 350],
    [1, 560],
  ],
  unit: "days",
  source:
    "Family court statistics 2023, England and Wales: care proceedings end in about 40 weeks on average",
};

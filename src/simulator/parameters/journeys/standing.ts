import type { Parameters } from "../parameter.ts";

export const standingRates = {
  longInCare: {
    value: 0.0032,
    unit: "share",
    source:
      "assumed of all families, so that two in five looked-after children have been so for three years",
  },
} as const satisfies Parameters;

import type { Parameters } from "../parameter.ts";

/** How those who work beside a social worker meet a child. */
export const directWorkRates = {
  soonest: { value: 4, unit: "working days", source: "assumed, weekly to three-weekly" }, // prettier-ignore
  latest: { value: 14, unit: "working days", source: "assumed, weekly to three-weekly" }, // prettier-ignore
  fewest: { value: 3, unit: "count", source: "assumed, of a programme" },
  most: { value: 5, unit: "count", source: "assumed, of a programme" },
  forSocialWorker: { value: 0.15, unit: "share", source: "assumed" },
} as const satisfies Parameters;

import type { Parameters } from "../parameter.ts";

/** How those who work beside a social worker meet a child. */
export const directWorkRates = {
  soonest: { value: 4, unit: "working days", source: "assumed, weekly to three-weekly" }, // prettier-ignore
  latest: { value: 14, unit: "working days", source: "assumed, weekly to three-weekly" }, // prettier-ignore
  /** From the end of a programme to the next one. */
  pauseFrom: { value: 45, unit: "working days", source: "assumed, where work goes on after a programme" }, // prettier-ignore
  pauseTo: { value: 110, unit: "working days", source: "assumed, where work goes on after a programme" }, // prettier-ignore
  fewest: { value: 3, unit: "count", source: "assumed, of a programme" },
  most: { value: 5, unit: "count", source: "assumed, of a programme" },
  forSocialWorker: { value: 0.15, unit: "share", source: "assumed" },
} as const satisfies Parameters;

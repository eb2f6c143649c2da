import type { Parameters } from "../parameter.ts";

/** Handing a child over to the next worker. */
export const handover = {
  written: { value: 0.82, unit: "share", source: "assumed" },
  earliest: { value: -3, unit: "working days", source: "assumed" },
  latest: { value: 6, unit: "working days", source: "assumed" },
} as const satisfies Parameters;

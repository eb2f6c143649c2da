import type { Parameters } from "../parameter.ts";

export const oversightRates = {
  supervisionLate: { value: 0.1, unit: "share", source: "assumed" },
  casesDirected: {
    value: 0.5,
    unit: "share",
    source: "assumed, of assessments that begin",
  },
} as const satisfies Parameters;

/** Weeks between two talks about a child in supervision, by why the child is followed. */
export const supervisionEvery = {
  protected: 4,
  "looked after": 4,
  "in need": 6,
  "care leaver": 8,
} as const;

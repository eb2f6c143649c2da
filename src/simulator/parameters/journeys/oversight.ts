import type { Parameters } from "../parameter.ts";

export const oversightRates = {
  supervisionLate: { value: 0.1, unit: "share", source: "assumed" },
  casesDirected: {
    value: 0.5,
    unit: "share",
    source: "assumed, of assessments that begin",
  },
} as const satisfies Parameters;

/** Weeks between two talks about a child in supervision, by why the child is followed: the borough's own choice, assumed. */
export const supervisionEvery = {
  "looked after": 6,
  "in need": 8,
  "care leaver": 12,
} as const;

/** The clock each of them is the interval of. */
export const supervisionClocks = {
  "looked after": "sup-child-cp",
  "in need": "sup-child-cin",
  "care leaver": "sup-cl",
} as const satisfies Record<keyof typeof supervisionEvery, string>;

import { type CodeOf, defineCodes } from "./code.ts";

/** The Department has not yet published words for these in any source we know. */
export const preProceedingsOutcome = defineCodes({
  key: "pre-proceedings-outcome",
  title: "Outcome of pre-proceedings",
  source: "CIN census PPOutcome (code set CS131), collections from 2027",
  codes: [
    { code: "A", label: "Outcome A", from: "2026-04-01" },
    { code: "B", label: "Outcome B", from: "2026-04-01" },
    { code: "C", label: "Outcome C", from: "2026-04-01" },
  ],
});

export type PreProceedingsOutcome = CodeOf<typeof preProceedingsOutcome>;

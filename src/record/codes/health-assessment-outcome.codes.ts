import { type CodeOf, defineCodes } from "./code.ts";

/** A refusal is not met: it carries its reason. */
export const healthAssessmentOutcome = defineCodes({
  key: "health-assessment-outcome",
  title: "What became of a health assessment",
  source: "the record’s own list",
  codes: [
    { code: "held", label: "Took place" },
    { code: "refused", label: "Refused by the child or young person" },
  ],
});

export type HealthAssessmentOutcome = CodeOf<typeof healthAssessmentOutcome>;

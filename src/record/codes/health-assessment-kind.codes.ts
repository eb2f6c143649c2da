import { type CodeOf, defineCodes } from "./code.ts";

export const healthAssessmentKind = defineCodes({
  key: "health-assessment-kind",
  title: "Kind of health assessment",
  source:
    "Care Planning, Placement and Case Review Regulations 2010, regulation 7",
  codes: [
    { code: "initial", label: "Initial" },
    { code: "review", label: "Review" },
  ],
});

export type HealthAssessmentKind = CodeOf<typeof healthAssessmentKind>;

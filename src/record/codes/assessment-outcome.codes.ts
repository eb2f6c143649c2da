import { type CodeOf, defineCodes } from "./code.ts";

export const assessmentOutcome = defineCodes({
  key: "assessment-outcome",
  title: "Outcome of an assessment",
  source: "the record’s own list",
  codes: [
    { code: "no further action", label: "No further action" },
    { code: "early help", label: "Early help" },
    { code: "child in need plan", label: "Child in need plan" },
    {
      code: "strategy discussion",
      label: "Strategy discussion or section 47 enquiry",
    },
    { code: "looked after", label: "Child to be looked after" },
    {
      code: "plan continues",
      label: "The plan the child already has continues",
    },
    { code: "other", label: "Other" },
  ],
});

export type AssessmentOutcome = CodeOf<typeof assessmentOutcome>;

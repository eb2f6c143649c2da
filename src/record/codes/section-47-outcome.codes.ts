import { type CodeOf, defineCodes } from "./code.ts";

export const section47Outcome = defineCodes({
  key: "section-47-outcome",
  title: "Outcome of a section 47 enquiry",
  source: "the record’s own list",
  codes: [
    {
      code: "initial conference",
      label:
        "Concerns substantiated, child at continuing risk: initial child protection conference",
    },
    {
      code: "child in need plan",
      label:
        "Concerns substantiated, child not at continuing risk: services under section 17",
    },
    {
      code: "assessment continues",
      label: "No conference: the assessment continues",
    },
    {
      code: "other agency monitors",
      label: "Another agency to monitor the child’s welfare",
    },
    { code: "legal action", label: "Legal action initiated" },
    {
      code: "not substantiated",
      label: "Concerns not substantiated: no further action",
    },
    { code: "other", label: "Other" },
  ],
});

export type Section47Outcome = CodeOf<typeof section47Outcome>;

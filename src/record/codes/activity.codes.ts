import { type CodeOf, defineCodes } from "./code.ts";

/** Collection 2022 divided F3 and P3 into apprenticeships and the rest. */
export const activity = defineCodes({
  key: "activity",
  title: "Main activity of a care leaver",
  source: "SSDA903 ACTIV",
  codes: [
    {
      code: "F1",
      label: "Full time in higher education (studies beyond A level)",
    },
    {
      code: "P1",
      label: "Part time in higher education (studies beyond A level)",
    },
    { code: "F2", label: "Full time in education other than higher education" },
    { code: "P2", label: "Part time in education other than higher education" },
    {
      code: "F3",
      label: "Full time in training or employment",
      until: "2021-03-31",
    },
    {
      code: "P3",
      label: "Part time in training or employment",
      until: "2021-03-31",
    },
    { code: "F4", label: "Full time in an apprenticeship", from: "2021-04-01" },
    { code: "P4", label: "Part time in an apprenticeship", from: "2021-04-01" },
    {
      code: "F5",
      label: "Full time in training or employment (not apprenticeship)",
      from: "2021-04-01",
    },
    {
      code: "P5",
      label: "Part time in training or employment (not apprenticeship)",
      from: "2021-04-01",
    },
    {
      code: "G4",
      label: "Not in education, employment or training: illness or disability",
    },
    {
      code: "G5",
      label: "Not in education, employment or training: other circumstances",
    },
    {
      code: "G6",
      label: "Not in education, employment or training: pregnancy or parenting",
    },
    { code: "0", label: "Not in touch or no information" },
  ],
});

export type Activity = CodeOf<typeof activity>;

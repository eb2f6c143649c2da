import { type CodeOf, defineCodes } from "./code.ts";

export const primaryNeed = defineCodes({
  key: "primary-need",
  title: "Primary need",
  source: "CIN census PrimaryNeedCode",
  codes: [
    {
      code: "N1",
      label: "Abuse, neglect and exploitation",
      formerly: { label: "Abuse or neglect", until: "2025-03-31" },
    },
    { code: "N2", label: "Child’s disability" },
    { code: "N3", label: "Parental disability or illness" },
    { code: "N4", label: "Family in acute stress" },
    { code: "N5", label: "Family dysfunction" },
    { code: "N6", label: "Socially unacceptable behaviour" },
    { code: "N7", label: "Low income" },
    { code: "N8", label: "Absent parenting" },
    { code: "N9", label: "Cases other than children in need" },
    { code: "N0", label: "Not stated" },
  ],
});

export type PrimaryNeed = CodeOf<typeof primaryNeed>;

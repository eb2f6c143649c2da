import { type CodeOf, defineCodes } from "./code.ts";

/** Fixed for the whole period of care. N9 and N0 of the census are not valid here. */
export const categoryOfNeed = defineCodes({
  key: "category-of-need",
  title: "Category of need of a looked-after child",
  source: "SSDA903 CIN",
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
  ],
});

export type CategoryOfNeed = CodeOf<typeof categoryOfNeed>;

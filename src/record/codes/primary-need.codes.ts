import { categoryOfNeed } from "./category-of-need.codes.ts";
import { type CodeOf, defineCodes } from "./code.ts";

export const primaryNeed = defineCodes({
  key: "primary-need",
  title: "Primary need",
  source: "CIN census PrimaryNeedCode",
  codes: [
    ...categoryOfNeed.codes,
    { code: "N9", label: "Cases other than children in need" },
    { code: "N0", label: "Not stated" },
  ],
});

export type PrimaryNeed = CodeOf<typeof primaryNeed>;

import { type CodeOf, defineCodes } from "./code.ts";

export const categoryOfAbuse = defineCodes({
  key: "category-of-abuse",
  title: "Category of abuse of a child protection plan",
  source: "CIN census InitialCategoryOfAbuse and LatestCategoryOfAbuse",
  codes: [
    { code: "NEG", label: "Neglect" },
    { code: "PHY", label: "Physical abuse" },
    { code: "SAB", label: "Sexual abuse" },
    { code: "EMO", label: "Emotional abuse" },
    { code: "MUL", label: "Multiple or not recommended" },
  ],
});

export type CategoryOfAbuse = CodeOf<typeof categoryOfAbuse>;

import { type CodeOf, defineCodes } from "./code.ts";

export const visitPlace = defineCodes({
  key: "visit-place",
  title: "Where a visit took place",
  source: "the record’s own list",
  codes: [
    { code: "home", label: "Home" },
    { code: "placement", label: "Where they are placed" },
    { code: "school", label: "School or nursery" },
    { code: "elsewhere", label: "Somewhere else" },
  ],
});

export type VisitPlace = CodeOf<typeof visitPlace>;

import { type CodeOf, defineCodes } from "./code.ts";

/** Child protection reviews are conferences. */
export const reviewKind = defineCodes({
  key: "review-kind",
  title: "Kind of review",
  source: "the record’s own list",
  codes: [
    { code: "looked after", label: "Looked-after child’s review" },
    { code: "child in need", label: "Child in need review" },
    { code: "pathway", label: "Pathway plan review" },
  ],
});

export type ReviewKind = CodeOf<typeof reviewKind>;

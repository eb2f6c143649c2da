import { type CodeOf, defineCodes } from "./code.ts";

export const visitPurpose = defineCodes({
  key: "visit-purpose",
  title: "Purpose of a visit",
  source: "the record’s own list",
  codes: [
    { code: "assessment", label: "Assessment" },
    { code: "section 47 enquiry", label: "Section 47 enquiry" },
    { code: "child protection plan", label: "Child protection plan" },
    { code: "child in need plan", label: "Child in need plan" },
    { code: "looked after", label: "Looked-after child" },
    { code: "private fostering", label: "Private fostering" },
    { code: "leaving care", label: "Leaving care" },
    { code: "other", label: "Other" },
  ],
});

export type VisitPurpose = CodeOf<typeof visitPurpose>;

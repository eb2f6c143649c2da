import { type CodeOf, defineCodes } from "./code.ts";

export const conferenceKind = defineCodes({
  key: "conference-kind",
  title: "Kind of child protection conference",
  source: "Working Together 2023",
  codes: [
    { code: "initial", label: "Initial" },
    { code: "review", label: "Review" },
    { code: "transfer-in", label: "Transfer-in" },
  ],
});

export type ConferenceKind = CodeOf<typeof conferenceKind>;

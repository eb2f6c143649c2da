import { type CodeOf, defineCodes } from "./code.ts";

export const conferenceOutcome = defineCodes({
  key: "conference-outcome",
  title: "Outcome of a child protection conference",
  source: "the record’s own list",
  codes: [
    {
      code: "plan starts",
      label: "Child becomes subject of a child protection plan",
    },
    { code: "plan continues", label: "Child protection plan continues" },
    {
      code: "child in need plan",
      label: "No child protection plan: child in need plan",
    },
    { code: "early help", label: "No child protection plan: early help" },
    {
      code: "looked after",
      label: "No child protection plan: child is looked after",
    },
    {
      code: "no further action",
      label: "No child protection plan: no further action",
    },
  ],
});

export type ConferenceOutcome = CodeOf<typeof conferenceOutcome>;

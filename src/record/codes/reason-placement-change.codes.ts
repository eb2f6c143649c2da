import { type CodeOf, defineCodes } from "./code.ts";

/** Recorded on the episode that ends, not on the one that starts. */
export const reasonPlacementChange = defineCodes({
  key: "reason-placement-change",
  title: "Reason for placement change",
  source: "SSDA903 REASON_PLACE_CHANGE",
  codes: [
    { code: "CARPL", label: "Change to, or implementation of, the care plan" },
    { code: "CLOSE", label: "Resignation or closure of provision" },
    { code: "ALLEG", label: "Allegation (section 47)" },
    { code: "STAND", label: "Standards of care concern" },
    { code: "APPRR", label: "Approval removed" },
    {
      code: "CREQB",
      label: "Carer(s) request placement end because of the child’s behaviour",
    },
    {
      code: "CREQO",
      label: "Carer(s) request placement end for other reasons",
    },
    { code: "CHILD", label: "Child requests placement end" },
    {
      code: "LAREQ",
      label: "Responsible or area authority requests placement end",
    },
    { code: "PLACE", label: "Change in the status of placement only" },
    { code: "CUSTOD", label: "Custody arrangement", from: "2018-04-01" },
    { code: "OTHER", label: "Other reasons" },
  ],
});

export type ReasonPlacementChange = CodeOf<typeof reasonPlacementChange>;

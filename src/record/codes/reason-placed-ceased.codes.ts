import { type CodeOf, defineCodes } from "./code.ts";

export const reasonPlacedCeased = defineCodes({
  key: "reason-placed-ceased",
  title: "Reason the decision to place for adoption was reversed",
  source: "SSDA903 REASON_PLACED_CEASED",
  codes: [
    { code: "RD1", label: "The child’s needs changed after the decision" },
    { code: "RD2", label: "The court did not make a placement order" },
    { code: "RD3", label: "Prospective adopters could not be found" },
    { code: "RD4", label: "Any other reason" },
  ],
});

export type ReasonPlacedCeased = CodeOf<typeof reasonPlacedCeased>;

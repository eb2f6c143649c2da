import { type CodeOf, defineCodes } from "./code.ts";

export const allocationRole = defineCodes({
  key: "allocation-role",
  title: "Role of a practitioner towards a child",
  source: "the record’s own list",
  codes: [
    { code: "accountable", label: "Accountable registered social worker" },
    { code: "working", label: "Working with the child" },
    { code: "personal adviser", label: "Personal adviser" },
    { code: "reviewing officer", label: "Independent reviewing officer" },
    { code: "chair", label: "Child protection conference chair" },
    { code: "named deputy", label: "Named deputy of the lead social worker" },
  ],
});

export type AllocationRole = CodeOf<typeof allocationRole>;

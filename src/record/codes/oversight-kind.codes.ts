import { type CodeOf, defineCodes } from "./code.ts";

export const oversightKind = defineCodes({
  key: "oversight-kind",
  title: "Kind of oversight entry",
  source: "the record’s own list",
  codes: [
    {
      code: "supervision",
      label: "Supervision of the worker about this child",
    },
    { code: "management oversight", label: "Management oversight" },
    { code: "case direction", label: "Case direction" },
    { code: "assessment checkpoint", label: "Checkpoint during an assessment" },
    { code: "mid-way review", label: "Mid-way review by the conference chair" },
  ],
});

export type OversightKind = CodeOf<typeof oversightKind>;

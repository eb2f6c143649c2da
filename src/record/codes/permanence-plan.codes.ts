import { type CodeOf, defineCodes } from "./code.ts";

export const permanencePlan = defineCodes({
  key: "permanence-plan",
  title: "Permanence plan",
  source: "Ofsted Annex A list 8",
  codes: [
    { code: "return to family", label: "Return to family" },
    { code: "adoption", label: "Adoption" },
    {
      code: "special guardianship",
      label: "Special guardianship order or child arrangements order",
    },
    { code: "supported living", label: "Supported living in the community" },
    { code: "long-term residential", label: "Long-term residential placement" },
    { code: "long-term fostering", label: "Long-term fostering" },
    { code: "other", label: "Other" },
  ],
});

export type PermanencePlan = CodeOf<typeof permanencePlan>;

import { type CodeOf, defineCodes } from "./code.ts";

export const adopterLegalStatus = defineCodes({
  key: "adopter-legal-status",
  title: "Legal status of adopter(s)",
  source: "SSDA903 LS_ADOPTR",
  codes: [
    { code: "L0", label: "Single adopter" },
    { code: "L11", label: "Different gender married couple" },
    { code: "L12", label: "Same gender married couple" },
    { code: "L2", label: "Civil partnership couple" },
    { code: "L3", label: "Different gender unmarried couple" },
    {
      code: "L4",
      label: "Same gender couple not married or in a civil partnership",
    },
  ],
});

export type AdopterLegalStatus = CodeOf<typeof adopterLegalStatus>;

import { type CodeOf, defineCodes } from "./code.ts";

/**
 * Collection 2025 replaced H5 and P2 by K3; collection 2026 divided Z1. The Department's words
 * for Z11 to Z14 are not in any public source we know: the labels say only what they are.
 */
export const placementType = defineCodes({
  key: "placement-type",
  title: "Placement type",
  source: "SSDA903 PLACE, collections to 2026",
  codes: [
    {
      code: "A3",
      label:
        "Placed for adoption with parental or guardian consent, with current foster carer(s)",
    },
    {
      code: "A4",
      label:
        "Placed for adoption with parental or guardian consent, not with current foster carer(s)",
    },
    {
      code: "A5",
      label:
        "Placed for adoption with placement order, with current foster carer(s)",
    },
    {
      code: "A6",
      label:
        "Placed for adoption with placement order, not with current foster carer(s)",
    },
    {
      code: "H5",
      label:
        "Semi-independent living accommodation not subject to children’s homes regulations",
      until: "2024-03-31",
    },
    { code: "K1", label: "Secure children’s home" },
    {
      code: "K2",
      label: "Children’s home subject to children’s homes regulations",
    },
    { code: "K3", label: "Supported accommodation", from: "2024-04-01" },
    {
      code: "P1",
      label:
        "Placed with own parent(s) or other person(s) with parental responsibility",
    },
    { code: "P2", label: "Independent living", until: "2024-03-31" },
    { code: "P3", label: "Residential employment" },
    { code: "R1", label: "Residential care home" },
    {
      code: "R2",
      label:
        "NHS or health trust, or other establishment providing medical or nursing care",
    },
    { code: "R3", label: "Family centre or mother and baby unit" },
    { code: "R5", label: "Young offender institution" },
    {
      code: "S1",
      label:
        "Residential school, except where also registered as a children’s home",
    },
    { code: "T0", label: "All types of temporary move" },
    { code: "T1", label: "Temporary period in hospital" },
    { code: "T2", label: "Temporary absence of the child on holiday" },
    {
      code: "T3",
      label:
        "Temporary accommodation while the usual foster carer(s) are on holiday",
    },
    {
      code: "T4",
      label:
        "Temporary accommodation of seven days or less, for any reason not covered by T1 to T3",
    },
    {
      code: "U1",
      label:
        "Foster placement with relative(s) or friend(s): long-term fostering",
    },
    {
      code: "U2",
      label:
        "Foster placement with relative(s) or friend(s) who are also approved adopters: fostering for adoption or concurrent planning",
    },
    {
      code: "U3",
      label:
        "Foster placement with relative(s) or friend(s): not long-term, fostering for adoption or concurrent planning",
    },
    {
      code: "U4",
      label: "Foster placement with other foster carer(s): long-term fostering",
    },
    {
      code: "U5",
      label:
        "Foster placement with other foster carer(s) who are also approved adopters: fostering for adoption or concurrent planning",
    },
    {
      code: "U6",
      label:
        "Foster placement with other foster carer(s): not long-term, fostering for adoption or concurrent planning",
    },
    {
      code: "Z1",
      label: "Other placement (listed on a schedule sent with the return)",
    },
    {
      code: "Z11",
      label: "Other placement, subdivision Z11",
      from: "2025-04-01",
    },
    {
      code: "Z12",
      label: "Other placement, subdivision Z12",
      from: "2025-04-01",
    },
    {
      code: "Z13",
      label: "Other placement, subdivision Z13",
      from: "2025-04-01",
    },
    {
      code: "Z14",
      label: "Other placement, subdivision Z14",
      from: "2025-04-01",
    },
  ],
});

export type PlacementType = CodeOf<typeof placementType>;

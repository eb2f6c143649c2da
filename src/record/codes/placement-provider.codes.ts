import { type CodeOf, defineCodes } from "./code.ts";

/** Not asked for T0 to T4 and Z1; PR0 only with P1. */
export const placementProvider = defineCodes({
  key: "placement-provider",
  title: "Placement provider",
  source: "SSDA903 PLACE_PROVIDER",
  codes: [
    {
      code: "PR0",
      label: "Parent(s) or other person(s) with parental responsibility",
    },
    {
      code: "PR1",
      label:
        "Own provision by the local authority, including a regional adoption agency it hosts",
    },
    {
      code: "PR2",
      label:
        "Other local authority provision, including a regional adoption agency another authority hosts",
    },
    {
      code: "PR3",
      label: "Other public provision (for example, a health trust)",
    },
    { code: "PR4", label: "Private provision" },
    { code: "PR5", label: "Voluntary or third sector provision" },
  ],
});

export type PlacementProvider = CodeOf<typeof placementProvider>;

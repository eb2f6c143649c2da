import { type CodeOf, defineCodes } from "./code.ts";

export const ethnicity = defineCodes({
  key: "ethnicity",
  title: "Ethnicity",
  source: "Common basic data set main codes, as in the CIN census and SSDA903",
  codes: [
    { code: "WBRI", label: "White British" },
    { code: "WIRI", label: "White Irish" },
    { code: "WIRT", label: "Traveller of Irish heritage" },
    { code: "WOTH", label: "Any other White background" },
    { code: "WROM", label: "Gypsy/Roma" },
    { code: "MWBC", label: "White and Black Caribbean" },
    { code: "MWBA", label: "White and Black African" },
    { code: "MWAS", label: "White and Asian" },
    { code: "MOTH", label: "Any other mixed background" },
    { code: "AIND", label: "Indian" },
    { code: "APKN", label: "Pakistani" },
    { code: "ABAN", label: "Bangladeshi" },
    { code: "AOTH", label: "Any other Asian background" },
    { code: "BCRB", label: "Caribbean" },
    { code: "BAFR", label: "African" },
    { code: "BOTH", label: "Any other Black background" },
    { code: "CHNE", label: "Chinese" },
    { code: "OOTH", label: "Any other ethnic group" },
    { code: "REFU", label: "Refused" },
    { code: "NOBT", label: "Information not yet obtained" },
  ],
});

export type Ethnicity = CodeOf<typeof ethnicity>;

import { type CodeOf, defineCodes } from "./code.ts";

/** SSDA903 knew only 1 and 2. */
export const sexBefore2025 = defineCodes({
  key: "sex-before-2025",
  title: "Gender, as returns gave it until collection 2024",
  source: "CIN census GenderCurrent and SSDA903 SEX, collections to 2024",
  codes: [
    { code: "1", label: "Male", until: "2024-03-31" },
    { code: "2", label: "Female", until: "2024-03-31" },
    { code: "0", label: "Not recorded or unborn", until: "2024-03-31" },
    { code: "9", label: "Indeterminate", until: "2024-03-31" },
  ],
});

export type SexBefore2025 = CodeOf<typeof sexBefore2025>;

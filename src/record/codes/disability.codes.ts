import { type CodeOf, defineCodes } from "./code.ts";

/** NONE stands alone. */
export const disability = defineCodes({
  key: "disability",
  title: "Disability",
  source: "CIN census Disability",
  codes: [
    { code: "NONE", label: "No disability" },
    { code: "MOB", label: "Mobility" },
    { code: "HAND", label: "Hand function" },
    { code: "PC", label: "Personal care" },
    { code: "INC", label: "Incontinence" },
    { code: "COMM", label: "Communication" },
    { code: "LD", label: "Learning" },
    { code: "HEAR", label: "Hearing" },
    { code: "VIS", label: "Vision" },
    { code: "BEH", label: "Behaviour" },
    { code: "CON", label: "Consciousness" },
    { code: "AUT", label: "Autism" },
    { code: "DDA", label: "Other" },
  ],
});

export type Disability = CodeOf<typeof disability>;

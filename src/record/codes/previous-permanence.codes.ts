import { type CodeOf, defineCodes } from "./code.ts";

export const previousPermanence = defineCodes({
  key: "previous-permanence",
  title: "Previous permanence option",
  source: "SSDA903 PREV_PERM",
  codes: [
    { code: "P1", label: "Adoption" },
    { code: "P2", label: "Special guardianship order" },
    {
      code: "P3",
      label: "Residence order or child arrangements order (lives with)",
    },
    { code: "P4", label: "Unknown" },
    { code: "Z1", label: "Child has not previously had a permanence option" },
  ],
});

export type PreviousPermanence = CodeOf<typeof previousPermanence>;

import { type CodeOf, defineCodes } from "./code.ts";

export const missingKind = defineCodes({
  key: "missing-kind",
  title: "Missing, or away without authorisation",
  source: "SSDA903 MISSING",
  codes: [
    {
      code: "M",
      label:
        "Missing from care: not at their placement or where they are expected to be, and their whereabouts is not known",
    },
    {
      code: "A",
      label:
        "Away from placement without authorisation: whereabouts known, but not where they are expected to be, and a cause of concern or reported",
    },
  ],
});

export type MissingKind = CodeOf<typeof missingKind>;

/** The words the record keeps for each code. */
export const missingKindInWords = {
  M: "missing",
  A: "away without authorisation",
} as const satisfies Record<MissingKind, string>;

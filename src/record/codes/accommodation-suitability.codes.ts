import { type CodeOf, defineCodes } from "./code.ts";

export const accommodationSuitability = defineCodes({
  key: "accommodation-suitability",
  title: "Suitability of a care leaver’s accommodation",
  source: "SSDA903 ACCOM, second character",
  codes: [
    { code: "1", label: "Suitable" },
    { code: "2", label: "Not suitable" },
  ],
});

export type AccommodationSuitability = CodeOf<typeof accommodationSuitability>;

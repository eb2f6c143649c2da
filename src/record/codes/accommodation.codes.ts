import { type CodeOf, defineCodes, isCode } from "./code.ts";
import { accommodationSuitability } from "./accommodation-suitability.codes.ts";

export const accommodation = defineCodes({
  key: "accommodation",
  title: "Accommodation of a care leaver",
  source: "SSDA903 ACCOM, first character",
  codes: [
    { code: "B", label: "With parents or relatives" },
    {
      code: "C",
      label:
        "Community home or other form of residential care such as an NHS establishment",
    },
    {
      code: "D",
      label:
        "Semi-independent, transitional accommodation, or self-contained accommodation with personal assistance or floating support",
    },
    {
      code: "E",
      label:
        "Supported lodgings, where adults in the host family provide formal advice and support",
    },
    { code: "G", label: "Gone abroad" },
    { code: "H", label: "Deported" },
    { code: "K", label: "Ordinary lodgings, without formal support" },
    { code: "R", label: "Residence not known" },
    { code: "S", label: "No fixed abode or homeless" },
    {
      code: "T",
      label:
        "Foyer or similar supported accommodation combined with education, training or employment",
    },
    {
      code: "U",
      label:
        "Independent living, such as an independent tenancy, or accommodation provided by a college or university; includes flat sharing",
    },
    {
      code: "V",
      label:
        "Emergency accommodation (like a night shelter, direct access or emergency hostel)",
    },
    { code: "W", label: "Bed and breakfast" },
    { code: "X", label: "In custody" },
    { code: "Y", label: "Other accommodation" },
    { code: "Z", label: "With former foster carers" },
  ],
});

export type Accommodation = CodeOf<typeof accommodation>;

/** Reads SSDA903 ACCOM, `U1` or `S2`; nothing for `0` (not in touch, no information) and for what is no code. */
export function readAccommodation(
  given: string,
): { accommodation: Accommodation; suitable: boolean } | undefined {
  const [accommodationCode = "", suitability = "", ...more] = given
    .trim()
    .toUpperCase();
  if (more.length > 0 || !isCode(accommodation, accommodationCode)) return;
  if (!isCode(accommodationSuitability, suitability)) return;
  return { accommodation: accommodationCode, suitable: suitability === "1" };
}

/** What SSDA903 puts where nothing is known of a young person's accommodation. */
export const accommodationNotKnown = "0";

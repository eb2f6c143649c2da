import { type CodeOf, defineCodes, isCode } from "./code.ts";
import { type SexBefore2025, sexBefore2025 } from "./sex-before-2025.codes.ts";

export const sex = defineCodes({
  key: "sex",
  title: "Sex",
  source: "CIN census Sex and SSDA903 SEX, collections from 2025",
  codes: [
    { code: "M", label: "Male" },
    { code: "F", label: "Female" },
    { code: "U", label: "Unknown" },
  ],
});

export type Sex = CodeOf<typeof sex>;

/** Ours is today's: returns to 2024 gave 1 and 2, and the census 0 and 9 for what we call unknown. */
const asBefore2025: Record<SexBefore2025, Sex> = {
  "1": "M",
  "2": "F",
  "0": "U",
  "9": "U",
};

/** Reads the sex of any year's return; nothing for what is no code of either list. */
export function readSex(given: string): Sex | undefined {
  const code = given.trim().toUpperCase();
  if (isCode(sex, code)) return code;
  return isCode(sexBefore2025, code) ? asBefore2025[code] : undefined;
}

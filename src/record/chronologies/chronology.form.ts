import { defineForm, fills } from "#platform/web/forms.ts";
import { longText, oneOf } from "#platform/web/questions.ts";

export const themes = {
  harm: "Harm, or a risk of it",
  "family life": "Family life and relationships",
  health: "Health and development",
  education: "Education",
  home: "Home and moves",
  help: "Help given, and what came of it",
  strength: "A strength, or something that went well",
} as const;

export type Theme = keyof typeof themes;

/** Why an event matters: the one box of an entry, and what it is about. */
export const entryForm = (event: string) =>
  defineForm({
    why: fills(
      "chronology_entry.why",
      aFewWords("Why this matters", "Enter why this matters", event),
    ),
    theme: fills(
      "chronology_entry.theme",
      oneOf("Theme", themes, { missing: "Select a theme", label: "s" }),
    ),
  });

/** What the events of a half-year say together. */
export const patternForm = (halfYear: string) =>
  defineForm({
    pattern: fills(
      "chronology_pattern.pattern",
      aFewWords("The pattern you see", "Enter the pattern you see", halfYear),
    ),
  });

/** Forty words are usually enough; more are kept. */
const aFewWords = (label: string, missing: string, hint: string) =>
  longText(label, { missing, hint, label: "s", rows: 3, guide: 40 });

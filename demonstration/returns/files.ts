import { lives } from "../lives/lives.ts";
import { census } from "./census.ts";
import { ssda903 } from "./ssda903.ts";

/** Each file of the demonstration by its name under `files/`, and its text. */
export const filesOf = (): Map<string, string> =>
  new Map([
    ...[2025, 2026].flatMap((year) =>
      [...ssda903(lives, year)].map(
        ([name, text]) => [`ssda903-${year}/${name}`, text] as const,
      ),
    ),
    ["cin-census-2026.xml", census(lives)],
  ]);

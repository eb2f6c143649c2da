import type { Chance } from "../chance.ts";
import type { Culture } from "../people/culture.ts";

/** What the invented are trained or practised in; most in one thing or none. */
const skills = [
  "Achieving best evidence interviews",
  "Makaton",
  "Court work",
  "Practice educator",
  "Child exploitation",
  "Parenting assessments",
  "Life story work",
  "Domestic abuse",
] as const;

/** Languages besides English and skills, in words, where they bring any. */
export function bringsOf({ languages }: Culture, chance: Chance) {
  const language = chance.weighted(languages);
  const practised = chance.shuffled(skills).slice(0, chance.weighted([[0, 5], [1, 4], [2, 1]])); // prettier-ignore
  return {
    ...(language !== "English" && { languages: language }),
    ...(practised.length > 0 && { skills: practised.join(", ") }),
  };
}

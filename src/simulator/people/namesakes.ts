import { addDays, type Day } from "#kernel/day.ts";
import { chanceOf } from "../chance.ts";
import { british } from "./names/british.ts";
import type { Start } from "./families-of.ts";

/** Every so many families, two after one another have a child in common but for everything else. */
const every = 1000;

export type Likeness = { born: Day; sex: "F"; givenNames: string; familyName: string }; // prettier-ignore

/** Two children of the same name and birthday, as any register has: what this family's only child shares with one of another family. */
export function likenessOf({ number, setting }: Start): Likeness | undefined {
  if (number % every !== every / 2 && number % every !== every / 2 + 1) return;
  const pair = Math.floor(number / every);
  const chance = chanceOf(setting.seed, setting.authority, "namesakes", pair);
  return {
    born: addDays(setting.from, -chance.whole(1900, 4700)),
    sex: "F",
    givenNames: chance.pick(british.girls),
    familyName: chance.pick(british.family),
  };
}

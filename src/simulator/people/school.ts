import { type Day, monthIn, yearOf } from "#kernel/day.ts";
import type { Chance } from "../chance.ts";
import type { Start } from "./families-of.ts";
import { upnOf } from "./numbers.ts";

/** Pupils have a number; the others have a reason why not. */
export function schoolOf(
  { number, setting }: Start,
  born: Day,
  chance: Chance,
  index: number,
) {
  const started = yearOf(born) + (monthIn(born) >= 9 ? 5 : 4);
  if (`${started}-09-01` > setting.until) return { upnUnknown: "UN1" };
  const without = chance.share();
  if (without < 0.02) return { upnUnknown: "UN2" };
  if (without < 0.05) return { upnUnknown: "UN4" };
  return { upn: upnOf(setting.authority, number, index, started) };
}

import { addDays, addMonths, type Day } from "#kernel/day.ts";
import type { Setting } from "./told.ts";

const beginnings = ["Harrow", "Fallow", "Thistle", "Ember", "Larch", "Hollin", "Marrow", "Tarn", "Sable", "Quill", "Bramble", "Cinder", "Wren"]; // prettier-ignore
const endings = ["mere", "stead", "garth", "hythe", "combe", "ridge", "fleet", "holme", "beck", "dene", "thwaite", "moor"]; // prettier-ignore

/** There are names for so many. */
export const mostBoroughs = beginnings.length * endings.length;

/** The borough of this number, from 0. No council in England has a number below 201, and none is called so. */
export const boroughAt = (
  number: number,
): Pick<Setting, "authority" | "name"> => {
  const [ending, beginning] = [Math.floor(number / beginnings.length), number % beginnings.length]; // prettier-ignore
  return {
    authority: String(number + 1).padStart(3, "0"),
    name: `${beginnings[beginning]}${endings[ending]}`,
  };
};

/** Residents aged 0 to 17 at scale 1. */
const residentsAtOne = 40_000;

export type Asked = { seed: number; scale: number; years: number; until: Day };

/** So many boroughs, one after another, alike in all but chance. */
export const settingsOf = (
  authorities: number,
  { seed, scale, years, until }: Asked,
): Setting[] =>
  Array.from({ length: authorities }, (_, number) => ({
    ...boroughAt(number),
    seed,
    residents: Math.round(residentsAtOne * scale),
    from: addDays(addMonths(until, -12 * years), 1),
    until,
  }));

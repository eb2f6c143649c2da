import { readAccommodation } from "#record/codes/accommodation.codes.ts";
import type { Values } from "./told.ts";

/** The code of the return, letter and suitability together, as the record keeps them apart. */
export function accommodationAndSuitability(code: string): Values {
  const read = readAccommodation(code);
  if (!read) throw new RangeError(`Not an accommodation code: ${code}`);
  return { accommodation: read.accommodation, suitable: read.suitable };
}

import { cinCensus } from "./cin-census/cin-census.ts";
import type { Return } from "./return.ts";
import { ssda903 } from "./ssda903/ssda903.ts";

/** Every return that can be imported. */
export const returns: readonly Return[] = [ssda903, cinCensus];

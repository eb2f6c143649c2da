import type { Return } from "./return.ts";

/** Every return that can be imported. */
export const returns: readonly Return[] = [];

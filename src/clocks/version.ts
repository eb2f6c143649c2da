import { idFrom } from "#kernel/id.ts";
import { allDuties } from "./definitions/all-duties.ts";

/** Changes whenever a definition does: part of each child's digest, so that a new rule is derived from again. */
export const definitionsVersion = idFrom(
  JSON.stringify(allDuties, (_, value: unknown) =>
    typeof value === "function" ? String(value) : value,
  ),
).slice(0, 8);

import type { Life } from "../life.ts";
import { inCare } from "./care.ts";
import { shortlyInCare } from "./care-2024.ts";
import { cameIntoCareLater } from "./care-later.ts";
import { helped } from "./help.ts";
import { helpedLater } from "./help-later.ts";
import { leftCare } from "./leaving-care.ts";
import { protectedLives } from "./protection.ts";
import { protectedLater } from "./protection-later.ts";

/** Everybody, in the order of their identifiers. All of them are invented. */
export const lives: readonly Life[] = [
  ...helped,
  ...helpedLater,
  ...protectedLives,
  ...protectedLater,
  ...inCare,
  ...shortlyInCare,
  ...cameIntoCareLater,
  ...leftCare,
];

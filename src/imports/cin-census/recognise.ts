import { Refusal } from "#kernel/problem.ts";
import type { Recognised } from "../return.ts";
import { openReader } from "./xml.ts";

/** Any XML is taken for a census, save the SSDA903's own, and refused in words if it cannot be one. */
export function recogniseCensus(
  head: string,
): Recognised | { refused: string } | undefined {
  if (!/^\uFEFF?\s*</.test(head) || /<\w*SSDA903\b/i.test(head))
    return undefined;
  try {
    openReader().read(head);
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
  return { kind: "CIN census", table: "census" };
}

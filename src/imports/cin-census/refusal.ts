import { Refusal } from "#kernel/problem.ts";

/** Why a file is refused as a whole: what is wrong with it, and what to do about it. */
export function refused(what: string, remedy: string): Refusal {
  return new Refusal(422, `${what} Nothing of it was kept. ${remedy}`);
}

export const notACensus = (what: string): Refusal =>
  refused(
    what,
    "Give the children in need census as your case system writes it for COLLECT, in XML.",
  );

import { begun } from "#kernel/begun.ts";
import type { Figure } from "../figure.ts";
import type { Indicator } from "../indicator.ts";
import { whatGives } from "./what-gives.ts";

/** Why there is no figure, and what would give it. */
export function absenceWords(
  { dataLoaded, from, asAt }: Pick<Figure, "dataLoaded" | "from" | "asAt">,
  { needs }: Pick<Indicator, "needs">,
): string | undefined {
  if (dataLoaded === true) return undefined;
  const said = `${begun(dataLoaded)}.`;
  return from > asAt ? said : `${said} ${whatGives(needs)}`;
}

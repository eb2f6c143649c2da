/** What is around every page: as with a macro, the template is run once for each of few shapes. */
import type { Html } from "./html.ts";
import { edge, filled, templates } from "./macro.ts";

/** The parts of a document that are its own: markup, or text already escaped. */
export type Parts = Readonly<
  Record<
    | "handling"
    | "styleNonce"
    | "cspNonce"
    | "tabTitle"
    | "skipLink"
    | "header"
    | "before"
    | "content"
    | "footer",
    Html | string
  >
>;

const shells = new Map<string, readonly string[]>();

/** A whole document: of few shapes, each with places for its parts. */
export function rendered(
  shape: Readonly<Record<string, string | boolean>>,
  parts: Parts,
): string {
  const name = JSON.stringify(shape);
  let shell = shells.get(name);
  if (!shell) {
    const places = Object.keys(parts).map((part) => [part, `${edge}${part}${edge}`]); // prettier-ignore
    shell = templates
      .render("layout.njk", { ...Object.fromEntries(places), ...shape })
      .split(edge);
    shells.set(name, shell);
  }
  return filled(shell, (part) => parts[part as keyof Parts]);
}

import { createRequire } from "node:module";
import { dirname } from "node:path";
import nunjucks from "nunjucks";
import { escaped, Html } from "./html.ts";

const packages = createRequire(import.meta.url);
const folderOf = (name: string) =>
  dirname(packages.resolve(`${name}/package.json`));

/** Templates as published by govuk-frontend and the Ministry of Justice, and our layout. */
export const templates = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([
    `${folderOf("govuk-frontend")}/dist`,
    folderOf("@ministryofjustice/frontend"),
    import.meta.dirname,
  ]),
  { autoescape: true },
);

type Macro = (parameters: unknown) => { toString(): string };

/** Of more shapes than these the text is not kept: something in them differs from page to page. */
const mostShapes = 200;

/**
 * A published macro as a function. Running a template costs more than all it says, so it is run once for each
 * shape of its parameters, and the words of each time are put into the text it gave.
 */
export function macroFrom<Parameters>(
  path: string,
  name: string,
): (parameters: Parameters) => Html {
  let macro: Macro | undefined;
  const shapes = new Map<string, readonly string[]>();
  return (parameters) => {
    const words: string[] = [];
    const shape = shapeOf(parameters, words);
    const key = JSON.stringify(shape);
    let pieces = shapes.get(key);
    if (!pieces) {
      macro ??= published(path, name);
      pieces = macro(shape).toString().split(edge);
      if (shapes.size === mostShapes) shapes.clear();
      shapes.set(key, pieces);
    }
    return new Html(filled(pieces, (place) => words[Number(place)] ?? ""));
  };
}

/** A character that no text of a template has: a place for words stands between two of them. */
export const edge = "\u0002";

/** Every second piece is the name of what stands there. */
export function filled(
  pieces: readonly string[],
  standsAt: (place: string) => Html | string,
): string {
  let text = "";
  for (const [index, piece] of pieces.entries())
    text += index % 2 === 0 ? piece : String(standsAt(piece));
  return text;
}

/** What templates print as it is; they look at no more of it than whether it is there. */
const printed = new Set(["text", "html", "href", "value", "summaryText", "visuallyHiddenText"]); // prettier-ignore

/** The parameters with places for their words, which are taken out and may go into the text as they are. */
function shapeOf(given: unknown, words: string[], all = false): unknown {
  if (Array.isArray(given)) return given.map((each) => shapeOf(each, words));
  const place = (markup: string) => `${edge}${words.push(markup) - 1}${edge}`;
  if (given instanceof Html) return place(given.toString().trim());
  if (typeof given !== "object" || given === null) return given;
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [
      key,
      typeof value === "string" && value !== "" && (all || printed.has(key))
        ? place(escaped(value))
        : shapeOf(value, words, key === "attributes"),
    ]),
  );
}

// A template hands its macro out through a function: no reaching into nunjucks.
function published(path: string, name: string): Macro {
  let found: Macro | undefined;
  const take = (macro: Macro) => {
    found = macro;
  };
  templates.renderString(
    `{% from "${path}" import ${name} %}{{ take(${name}) }}`,
    { take },
  );
  if (!found) throw new Error(`${path} has no macro ${name}`);
  return found;
}

import { createRequire } from "node:module";
import { dirname } from "node:path";
import nunjucks from "nunjucks";
import { Html } from "./html.ts";

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

type Macro<Parameters> = (parameters: Parameters) => { toString(): string };

/** A published macro as a function. Its file is read and compiled once, when first used. */
export function macroFrom<Parameters>(
  path: string,
  name: string,
): (parameters: Parameters) => Html {
  let macro: Macro<Parameters> | undefined;
  return (parameters) => {
    macro ??= published<Parameters>(path, name);
    return new Html(macro(parameters).toString());
  };
}

// A template hands its macro out through a function: no reaching into nunjucks.
function published<Parameters>(path: string, name: string): Macro<Parameters> {
  let found: Macro<Parameters> | undefined;
  const take = (macro: Macro<Parameters>) => {
    found = macro;
  };
  templates.renderString(
    `{% from "${path}" import ${name} %}{{ take(${name}) }}`,
    { take },
  );
  if (!found) throw new Error(`${path} has no macro ${name}`);
  return found;
}

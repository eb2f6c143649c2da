import { readFileSync, readdirSync } from "node:fs";
import { idFrom } from "#kernel/id.ts";

const here = new URL("./", import.meta.url);
const isRule = (name: string) =>
  name.endsWith(".ts") && !name.includes("test") && !name.endsWith(".store.ts");

/** What decides an obligation: the definitions with all they are made of, the engine, and how days are counted. */
const sources = ["definitions/", "./", "../kernel/"].flatMap((folder) => {
  const place = new URL(folder, here);
  return readdirSync(place)
    .filter(isRule)
    .sort()
    .map((name) => readFileSync(new URL(name, place), "utf8"));
});

/** Changes whenever a rule may have: part of each child's digest, so that a new rule is derived from again. */
export const definitionsVersion = idFrom(sources.join("\n")).slice(0, 8);

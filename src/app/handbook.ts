import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { clockPages } from "./handbook/clocks.ts";
import { codePages } from "./handbook/codes.ts";
import { formPages } from "./handbook/forms.ts";
import { indicatorPages } from "./handbook/indicators.ts";

// Writes docs/handbook from the definitions, for experts to review; with --check says whether it is fresh.

const folder = new URL("../../docs/handbook/", import.meta.url);
const pages: Readonly<Record<string, string>> = {
  "clocks.md": clockPages(),
  "indicators.md": indicatorPages(),
  "codes.md": codePages(),
  "forms.md": formPages(),
};

mkdirSync(folder, { recursive: true });
const stale: string[] = [];
for (const [name, text] of Object.entries(pages)) {
  const written = await format(
    `<!-- Written by \`npm run handbook\` from the definitions. Do not edit. -->\n\n${text}`,
    { parser: "markdown" },
  );
  const file = new URL(name, folder);
  if (!process.argv.includes("--check")) writeFileSync(file, written);
  else if (contentOf(file) !== written) stale.push(name);
}
if (stale.length > 0) {
  console.error(
    `docs/handbook is stale (${stale.join(", ")}): run npm run handbook`,
  );
  process.exitCode = 1;
}

function contentOf(file: URL): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

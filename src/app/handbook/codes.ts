import { allCodes } from "#record/codes/all-codes.ts";
import type { CodeList } from "#record/codes/code.ts";

/** Every code list of the record: official codes with their words and the days they were in use. */
export function codePages(): string {
  return `# Codes

${allCodes.map(listPage).join("\n\n")}
`;
}

function listPage({ title, source, codes }: CodeList): string {
  return `## ${title}

${source}

| Code | Means | From | Until |
|---|---|---|---|
${codes.map(({ code, label, from = "", until = "" }) => `| ${code} | ${label} | ${from} | ${until} |`).join("\n")}`;
}

import { resolve } from "node:path";
import { countWords } from "#kernel/date-words.ts";
import { authorityCodes } from "#platform/authority.store.ts";
import { Refusal } from "#kernel/problem.ts";
import { startImport } from "#imports/import.ts";
import type { ImportProgress } from "#imports/import-progress.ts";
import type { FileOutcome, ImportOutcome } from "#imports/outcome.ts";
import type { Command } from "./command.ts";

export const importCommand: Command = {
  name: "import",
  may: "imports.write",
  does: "Takes files councils already have: the SSDA903 CSV set, the children in need census.",
  usage:
    "import PATHS... [--authority CODE] [--year YYYY] [--replace] [--json]",
  options: { year: { type: "string" }, replace: { type: "boolean" } },
  mostWords: Infinity,
  beginsAuthority: true,
  help: `PATHS        files and folders; what a file is is told from its content
--authority  whose return it is; the only authority there is, when not given
--year YYYY  the collection year, by the year of its 31 March
--replace    take a file even when more than a fifth of the rows in force would go
Nothing of a refused file is kept; the others are taken. Exit status 1 when any was refused.`,
  async run(given) {
    if (given.words.length === 0)
      throw new Refusal(400, "Say which files or folders to import");
    const opened = await given.open();
    const asker = await given.asker(opened);
    // The authority may be the first the database hears of: then there is nothing yet to have a trail.
    if ((await authorityCodes(opened.database)).includes(asker.authority))
      await given.inTrail(opened, asker, async () => ({}));
    // Typed in the folder npm was called from, not in the repository's.
    const folder = process.env["INIT_CWD"] ?? process.cwd();
    const outcome = await startImport({
      ...opened,
      asker,
      authority: asker.authority,
      paths: given.words.map((path) => resolve(folder, path)),
      year: yearFrom(given.option("year")),
      replace: given.isOn("replace"),
      onProgress: (progress) => given.progress(progressWords(progress)),
    });
    const { files, children } = outcome;
    return {
      json: { files, children },
      words: wordsOf(outcome),
      ok: files.every(({ refused }) => refused === undefined),
    };
  },
};

function yearFrom(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^(19|20)\d\d$/.test(text)) return Number(text);
  throw new Refusal(
    400,
    `--year must be the year of a 31 March, such as 2026, not ${text}`,
  );
}

function progressWords({
  stage,
  file,
  rows,
  children,
}: ImportProgress): string {
  if (children)
    return `${stage}: ${children.done} of ${countWords(children.of, "child", "children")}`;
  return `${stage}${file ? ` ${file}` : ""}${rows ? `: ${countWords(rows, "row")}` : ""}`;
}

function wordsOf({ files, children }: ImportOutcome): string {
  return [
    ...files.map(fileWords),
    `Children: ${children.new} new, ${children.changed} changed, ${children.unchanged} unchanged.`,
  ].join("\n");
}

function fileWords({
  path,
  kind,
  refused,
  read,
  taken,
  noted,
  setAside,
  problems,
}: FileOutcome): string {
  if (refused !== undefined) return `${path}: refused: ${refused}`;
  const first = problems
    .slice(0, 5)
    .map(
      ({ row, column, value, reason }) =>
        `    line ${row}, ${column} "${value}": ${reason}`,
    );
  const more =
    problems.length > 5
      ? [
          `    and ${problems.length - 5} more: --json or the Imports page lists them all`,
        ]
      : [];
  return [
    `${path}: ${kind}: ${read} read = ${taken} taken (${noted} noted) + ${setAside} set aside`,
    ...first,
    ...more,
  ].join("\n");
}

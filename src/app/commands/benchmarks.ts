import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  chooseComparators,
  keepBenchmarks,
} from "#indicators/benchmarks/benchmark.store.ts";
import { readBenchmarks } from "#indicators/benchmarks/read-benchmarks.ts";
import { countWords } from "#kernel/date-words.ts";
import { Refusal } from "#kernel/problem.ts";
import type { Command } from "./command.ts";

const areaCode = /^[A-Z]\d{8}$/;

export const benchmarksCommand: Command = {
  name: "benchmarks",
  may: "figures.read",
  does: "Loads the Department's published figures, and says whom this authority compares itself with.",
  usage:
    "benchmarks [CSV...] [--itself CODE] [--region CODE] [--neighbours CODE,CODE...] [--json]",
  options: {
    itself: { type: "string" },
    region: { type: "string" },
    neighbours: { type: "string" },
  },
  mostWords: Infinity,
  help: `CSV           the Department's own files, as published
--itself      this authority's nine-character area code, such as E09000001
--region      its region's
--neighbours  its statistical neighbours', with commas between
England is always shown. Naming areas replaces those named before.`,
  async run(given) {
    const chosen = chosenFrom(
      given.option("itself"),
      given.option("region"),
      given.option("neighbours"),
    );
    if (given.words.length === 0 && chosen.length === 0)
      throw new Refusal(
        400,
        "Say which published files to load, or whom to compare with",
      );
    const opened = await given.open();
    const asker = await given.asker(opened);
    const folder = process.env["INIT_CWD"] ?? process.cwd();
    const read = given.words.map((path) => ({
      path,
      ...readBenchmarks(textOf(resolve(folder, path))),
    }));
    await given.inTrail(opened, asker, ({ keep }) =>
      keep(async (db) => {
        for (const { benchmarks } of read) await keepBenchmarks(db, benchmarks);
        if (chosen.length > 0)
          await chooseComparators(db, asker.authority, chosen);
        return {};
      }),
    );
    const files = read.map(({ path, benchmarks, problems }) => ({
      path,
      figures: benchmarks.length,
      problems,
    }));
    const lines = files.map(
      ({ path, figures, problems }) =>
        `${path}: ${countWords(figures, "figure")}${problems.length > 0 ? `, ${countWords(problems.length, "line")} could not be used` : ""}`,
    );
    return {
      json: { files, comparators: chosen },
      words: [
        ...lines,
        ...(chosen.length > 0
          ? [`Compared with ${countWords(chosen.length, "area")} and England.`]
          : []),
      ].join("\n"),
      ok: files.every(({ figures }) => figures > 0),
    };
  },
};

function chosenFrom(
  itself: string | undefined,
  region: string | undefined,
  neighbours: string | undefined,
) {
  const chosen = [
    ...(itself ? [{ areaCode: itself, kind: "itself" as const }] : []),
    ...(region ? [{ areaCode: region, kind: "region" as const }] : []),
    ...(neighbours?.split(",") ?? []).map((code) => ({
      areaCode: code.trim(),
      kind: "neighbour" as const,
    })),
  ];
  const wrong = chosen.find((each) => !areaCode.test(each.areaCode));
  if (wrong)
    throw new Refusal(
      400,
      `${wrong.areaCode} is not an area code: they look like E09000001`,
    );
  return chosen;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new Refusal(400, `${path} could not be read`);
  }
}

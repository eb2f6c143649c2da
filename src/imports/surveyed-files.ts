import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { Refusal } from "#kernel/problem.ts";
import { beginningOf, type Encoding, textOf } from "./given-file.ts";
import type { Recognised, Return, Survey } from "./return.ts";

/** One file of a command. */
export type Given = { path: string; name: string };

/** A file that is whole and known, of a return and a year; or why it is refused. */
export type Surveyed = Given & { sha256?: string } & (
    | {
        refused: string;
        kind: string | null;
      }
    | {
        refused?: never;
        kind: string;
        of: Return;
        recognised: Recognised;
        encoding: Encoding;
        year: number;
        sha256: string;
      }
  );

type Read = Given & {
  of: Return;
  encoding: Encoding;
  survey: Survey;
  sha256: string;
};

/** Reads every file once: what is it, is it whole, which year? Two of one table and year: the second is refused. */
export async function surveyFiles(
  files: readonly Given[],
  returns: readonly Return[],
  asked: { authority: string; year?: number | undefined },
  onFile: (file: Given) => void,
): Promise<Surveyed[]> {
  const read: (Read | Surveyed)[] = [];
  for (const file of files) {
    onFile(file);
    read.push(await surveyFile(file, returns, asked));
  }
  const years = new Map<Read, number | string>();
  for (const of of returns) {
    const its = read
      .filter((file) => isRead(file))
      .filter((file) => file.of === of);
    const found = of.yearsOf(
      its.map(({ survey }) => survey),
      asked.year,
    );
    for (const [place, file] of its.entries())
      years.set(file, found[place] ?? "its collection year is not known");
  }
  const names = new Map<string, string>();
  return read.map((file) => {
    if (!isRead(file)) return file;
    const { path, name, of, encoding, sha256 } = file;
    const { recognised } = file.survey;
    const year = years.get(file) ?? "";
    const { kind } = recognised;
    if (typeof year === "string")
      return { path, name, kind, sha256, refused: year };
    const place = `${of.key} ${year} ${recognised.table}`;
    const first = names.get(place);
    if (first !== undefined)
      return {
        path,
        name,
        kind,
        sha256,
        refused: `it is a second file of ${kind} for the collection to 31 March ${year}: ${first} is read, and each table is given once`,
      };
    names.set(place, name);
    return { path, name, kind, of, recognised, encoding, year, sha256 };
  });
}

const isRead = (file: Read | Surveyed): file is Read => "survey" in file;

async function surveyFile(
  file: Given,
  returns: readonly Return[],
  asked: { authority: string },
): Promise<Read | Surveyed> {
  let kind: string | null = null;
  try {
    if (!(await stat(file.path).catch(() => undefined))?.isFile())
      throw new Refusal(400, "there is no such file");
    const { head, encoding } = await beginningOf(file.path);
    for (const of of returns) {
      const recognised = of.recognise(head);
      if (!recognised) continue;
      if ("refused" in recognised) throw new Refusal(400, recognised.refused);
      kind = recognised.kind;
      const hash = createHash("sha256");
      const survey = await of.survey(
        textOf(file.path, encoding, hash),
        recognised,
        asked,
      );
      return { ...file, of, encoding, survey, sha256: hash.digest("hex") };
    }
    throw new Refusal(
      400,
      "its content is none that can be imported: neither a table of SSDA903 nor a children in need census",
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...file, kind, refused: error.message };
  }
}

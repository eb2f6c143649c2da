import { createHash } from "node:crypto";
import { countWords, dayWords } from "#kernel/date-words.ts";
import { todayInLondon } from "#kernel/london.ts";
import { Refusal } from "#kernel/problem.ts";
import { authorityCodes } from "#platform/authority.store.ts";
import type { Database } from "#platform/database/database.ts";
import { type Asked, mostBoroughs, settingsOf } from "#simulator/boroughs.ts";
import type { Setting } from "#simulator/told.ts";
import { inventedAuthorities } from "#simulator/writing/borough.store.ts";
import { sumUp } from "#simulator/writing/digest.store.ts";
import { invent, usualBorough } from "../invented.ts";
import { asDay } from "./answers.ts";
import type { Command, Given } from "./command.ts";

export const simulateCommand: Command = {
  name: "simulate",
  does: "Invents a council's children's services, or many councils', into this database.",
  usage:
    "simulate [--scale 1] [--years 3] [--seed N] [--until DAY] [--authorities 1] [--json]",
  options: {
    scale: { type: "string" },
    years: { type: "string" },
    seed: { type: "string" },
    until: { type: "string" },
    authorities: { type: "string" },
  },
  help: `--scale        1 is a council with 40,000 residents aged 0 to 17
--years        how long they are told of
--seed         another number, other lives; the same number, the same
--until        the last day of them; yesterday, when not given
--authorities  how many councils; ${mostBoroughs} at most
Everyone is invented. The same words give the same rows on every database, which the digest proves.`,
  async run(given) {
    const began = performance.now();
    const { authorities, ...asked } = askedFor(given);
    const settings = settingsOf(authorities, asked);
    const { database } = await given.open();
    await refuseWhatIsThere(settings, database);
    await invent(settings, database, given.progress);
    given.progress("Summing up ...");
    const json = {
      ...(await summed(settings, database)),
      milliseconds: Math.round(performance.now() - began),
    };
    const { children, rows } = json;
    return {
      json,
      words: `${countWords(settings.length, "borough")} invented up to ${dayWords(asked.until)}: ${countWords(children, "child", "children")}, ${countWords(rows, "row")}. Nobody in them has ever lived. Digest ${json.digest}.`,
    };
  },
};

function askedFor(given: Given): Asked & { authorities: number } {
  const usual = usualBorough();
  const number = (name: string, usually: number, most: number, whole = true) =>
    numberFrom(given.option(name), { name, usually, most, whole });
  const until = asDay(given.option("until"), "--until") ?? usual.until;
  if (until >= todayInLondon())
    throw new Refusal(400, "--until must be a day that is over");
  return {
    until,
    seed: number("seed", usual.seed, 2 ** 31 - 1),
    scale: number("scale", usual.scale, 100, false),
    years: number("years", usual.years, 10),
    authorities: number("authorities", 1, mostBoroughs),
  };
}

type Bounds = { name: string; usually: number; most: number; whole: boolean };

function numberFrom(
  text: string | undefined,
  { name, usually, most, whole }: Bounds,
): number {
  if (text === undefined) return usually;
  const number = Number(text);
  if (number > 0 && number <= most && (!whole || Number.isInteger(number)))
    return number;
  throw new Refusal(400, `--${name} must be a ${whole ? "whole " : ""}number up to ${most}, not ${text}`); // prettier-ignore
}

/** A borough cut off half-way is begun again; one that is there stays as it is. */
async function refuseWhatIsThere(
  settings: readonly Setting[],
  database: Database,
) {
  const begun = new Set(
    (await inventedAuthorities(database))
      .filter(({ finished }) => !finished)
      .map(({ code }) => code),
  );
  const there = (await authorityCodes(database)).filter((code) => !begun.has(code)); // prettier-ignore
  const taken = settings.find(({ authority }) => there.includes(authority));
  if (taken)
    throw new Refusal(409, `There is an authority ${taken.authority} here already, and nothing is written over. Name an empty database with DATABASE_URL, or an empty folder with GOLDTHREAD_DATA.`); // prettier-ignore
}

/** Of all together; the digest is that of their digests, in order of code. */
async function summed(settings: readonly Setting[], database: Database) {
  const hash = createHash("sha256");
  const sum = { authorities: settings.length, children: 0, rows: 0 };
  for (const { authority } of settings) {
    const { children, rows, digest } = await sumUp(database, authority);
    sum.children += children;
    sum.rows += rows;
    hash.update(`${authority} ${digest}\n`);
  }
  return { ...sum, digest: hash.digest("hex") };
}

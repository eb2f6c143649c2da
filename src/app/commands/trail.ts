import { countWords } from "#kernel/date-words.ts";
import { Refusal } from "#kernel/problem.ts";
import { anchoredIn } from "#platform/trail/anchor.ts";
import { headsFileFrom } from "#platform/trail/head.ts";
import { verifyTrail, type Verified } from "#platform/trail/verify.ts";
import type { Command } from "./command.ts";

export const trailCommand: Command = {
  name: "trail",
  does: "Examines the access trail: whether every row is there, in its place and as it was written.",
  usage: "trail verify [--heads FILE] [--json]",
  options: { heads: { type: "string" } },
  mostWords: 1,
  help: `--heads FILE  the heads kept outside the database; GOLDTHREAD_TRAIL_HEADS, or trail-heads.txt
              in the data folder, when not given
Names the first row of each authority that was altered, put elsewhere or taken out. Rows written
since the newest head are whole in themselves; nothing outside the database vouches for them yet.`,
  async run(given) {
    if (given.words[0] !== "verify")
      throw new Refusal(400, "goldthread trail verify is all there is to do");
    const file = given.option("heads") ?? headsFileFrom(process.env);
    const heads = await anchoredIn(file);
    const { database } = await given.open();
    const json = await verifyTrail(database, heads);
    return {
      json,
      words: [
        ...json.map(inWords),
        ...(heads.length === 0 ? [`No head was found in ${file}.`] : []),
      ].join("\n"),
      ok: json.every(({ broken }) => broken === undefined),
    };
  },
};

function inWords({ authority, rows, days, broken, notYetAnchored }: Verified) {
  if (broken) return `${authority}: BROKEN: ${broken.words}.`;
  const whole = `${authority}: ${countWords(rows, "row")} over ${countWords(days, "day")}, whole and in order`;
  return notYetAnchored === 0
    ? `${whole}.`
    : `${whole}; ${notYetAnchored} not yet anchored.`;
}

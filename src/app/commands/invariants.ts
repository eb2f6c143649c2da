import { now } from "#kernel/london.ts";
import { receiptsFrom, writeReceipt } from "#platform/keeping/receipts.ts";
import { anchoredIn } from "#platform/trail/anchor.ts";
import { headsFileFrom } from "#platform/trail/head.ts";
import { examine } from "../invariants.ts";
import type { Command } from "./command.ts";
import { inWords } from "./restore.ts";

export const invariantsCommand: Command = {
  name: "invariants",
  does: "Examines the database: trail, references, versions, obligations and rows of returns.",
  usage: "invariants [--json]",
  options: {},
  help: "For a system timer at night. It leaves a receipt, which the page of how the system is kept shows.",
  async run(given) {
    const began = performance.now();
    const at = now();
    const { database } = await given.open();
    const heads = await anchoredIn(headsFileFrom(process.env));
    const findings = await examine(database, heads);
    const ok = findings.every((each) => each.ok);
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    const receipt = { kind: "invariants" as const, at, ok, seconds, findings };
    await writeReceipt(receiptsFrom(process.env), receipt);
    return { ok, json: receipt, words: findings.map(inWords).join("\n") };
  },
};

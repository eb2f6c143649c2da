import { rebuild } from "#clocks/obligation.store.ts";
import { countWords } from "#kernel/date-words.ts";
import type { Command } from "./command.ts";

export const rebuildCommand: Command = {
  name: "rebuild",
  may: "operation.read",
  does: "Derives every obligation again and proves it equals what was kept.",
  usage: "rebuild [--json]",
  options: {},
  help: "What differs is put right and counted: anything but 0 changed is worth telling us about.",
  async run(given) {
    const opened = await given.open();
    const asker = await given.asker(opened);
    given.progress("Deriving ...");
    await given.inTrail(opened, asker, async () => ({}));
    const json = await rebuild(opened.database, asker);
    const { children, obligations, changed } = json;
    return {
      json,
      words: `${countWords(obligations, "obligation")} of ${countWords(children, "child", "children")} derived again; ${changed === 0 ? "nothing differs from what was kept" : `${changed} differed and were put right`}.`,
    };
  },
};

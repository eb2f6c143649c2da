import { allClocks } from "#clocks/definitions/all-duties.ts";
import type { Command } from "./command.ts";

export const clocksCommand: Command = {
  name: "clocks",
  does: "Lists the clocks: what law and practice ask, and where each rule comes from.",
  usage: "clocks [--json]",
  options: {},
  help: "",
  async run() {
    const words = allClocks.map(
      ({ key, title, within, source, confidence }) =>
        `${key}\n    ${title}${within ? `: within ${within}` : ""}\n    ${source} (${confidence})`,
    );
    return { json: allClocks, words: words.join("\n") };
  },
};

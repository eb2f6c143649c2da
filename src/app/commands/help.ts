import type { Command } from "./command.ts";

/** Listed so that it is found; the command line itself answers it, knowing every command. */
export const helpCommand: Command = {
  name: "help",
  does: "Says what there is, or more of one command.",
  usage: "help [command]",
  options: {},
  help: "",
  run: async () => ({ json: null, words: "" }),
};

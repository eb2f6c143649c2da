import { Refusal } from "#kernel/problem.ts";
import type { Command, Outcome } from "./command.ts";

/** Listed so that it is found; the command line itself answers it, knowing every command. */
export const helpCommand: Command = {
  name: "help",
  does: "Says what there is, or more of one command.",
  usage: "help [COMMAND] [--json]",
  options: {},
  mostWords: 1,
  help: "",
  run: async () => ({ json: null, words: "" }),
};

export const noCommand = (name: string): Refusal =>
  new Refusal(404, `There is no command ${name}: goldthread help lists them`);

/** All commands in a line each, or one of them at length. */
export function helpOn(
  commands: readonly Command[],
  name: string | undefined,
): Outcome {
  if (name === undefined)
    return { json: commands.map(inShort), words: listed(commands) };
  const command = commands.find((each) => each.name === name);
  if (!command) throw noCommand(name);
  const { usage, does, help } = command;
  return {
    json: { ...inShort(command), help },
    words: `goldthread ${usage}\n\n${does}${help && `\n\n${help}`}`,
  };
}

const inShort = ({ name, does, usage }: Command) => ({ name, does, usage });

function listed(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((each) => each.name.length));
  return [
    "goldthread <command> [--json] [--authority CODE]",
    "",
    ...commands.map((each) => `  ${each.name.padEnd(width)}  ${each.does}`),
    "",
    "goldthread help <command> says more of one.",
  ].join("\n");
}

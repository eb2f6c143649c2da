import { indicators } from "#indicators/definitions.ts";
import type { Command } from "./command.ts";

export const indicatorsCommand: Command = {
  name: "indicators",
  does: "Lists the indicators, with what each numerator and denominator counts.",
  usage: "indicators [--json]",
  options: {},
  help: "",
  async run() {
    // A population is SQL; what a reader needs of an indicator is its words.
    const json = indicators.map(
      ({ population: _population, ...words }) => words,
    );
    const lines = indicators.map(
      ({ key, title, journey, words }) =>
        `${key}\n    ${title} (${journey})\n    ${words.numerator} / ${words.denominator}`,
    );
    return { json, words: lines.join("\n") };
  },
};

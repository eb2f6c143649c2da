import type { Clock, Confidence, Duty } from "#clocks/clock.ts";
import { allDuties } from "#clocks/definitions/all-duties.ts";

const confidence: Readonly<Record<Confidence, string>> = {
  "verified-law": "the law itself was read",
  "verified-secondary": "read in a summary or procedure",
  seed: "as an inspected council does it",
  own: "to be checked before relying on it",
  choice: "a proposed default",
};

/** Every duty with its clocks: what starts it, what meets it, within how long, and says who. */
export function clockPages(): string {
  return `# Clocks

What law and practice ask for, as the software counts it. Day 0 is the day of the trigger; a promise is due at
the end of its day, Europe/London. After each rule stands how sure we are of it.

${allDuties.map(dutyPage).join("\n\n")}
`;
}

function dutyPage({ title, clocks, trigger, event, repeats }: Duty): string {
  return `## ${title}

Counted from ${trigger.replace("{day}", "its day")}. Met by: ${event}.${repeats ? " Starts again after each." : ""}

| Clock | Within | Answers | Source |
|---|---|---|---|
${clocks.map(clockRow).join("\n")}`;
}

const clockRow = (clock: Clock) =>
  `| ${clock.title}<br>\`${clock.key}\` | ${clock.within ?? "as the definition says"}${changesOf(clock)} | ${clock.answers} | ${clock.source} (${confidence[clock.confidence]}) |`;

const changesOf = ({ changes = [] }: Clock) =>
  changes.map(({ from, within }) => `; from ${from}: ${within}`).join("");

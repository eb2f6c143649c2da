import { definitions } from "#indicators/definitions.ts";
import { type Indicator, journeys } from "#indicators/indicator.ts";

/** Every indicator by the child's journey: what it counts, of what, and what is left out. */
export function indicatorPages(): string {
  const stages = journeys.map((journey) => ({
    journey,
    its: definitions.filter((each) => each.journey === journey),
  }));
  return `# Indicators

A figure is the number of rows behind it: whoever opens it sees exactly those.

${stages
  .filter(({ its }) => its.length > 0)
  .map(
    ({ journey, its }) =>
      `## ${journey[0]?.toUpperCase()}${journey.slice(1)}\n\n${its.map(page).join("\n\n")}`,
  )
  .join("\n\n")}
`;
}

function page(it: Indicator): string {
  const facts: [string, string | undefined][] = [
    ["Counts", it.words.numerator],
    ["Of", it.words.denominator],
    ["Left out, and shown beside", it.words.leftOut],
    ["Kind", `${it.kind}, a ${it.unit}; better: ${it.better}`],
    ["Clocks", it.clocks?.map((clock) => `\`${clock}\``).join(", ")],
    ["Needs", it.needs.join(", ")],
    ["Splits by", it.breakdowns.join(", ")],
    ["Target", it.target && `${it.target.share * 100}% (${it.target.source})`],
    ["Source", it.source],
    [
      "In force",
      `from ${it.inForce.from}${it.inForce.until ? ` until ${it.inForce.until}` : ""}, version ${it.version}`,
    ],
    ["Read with care", it.caveat],
  ];
  return `### ${it.title}

\`${it.key}\`. ${it.question}

${facts
  .filter(([, words]) => words)
  .map(([name, words]) => `- **${name}:** ${words}`)
  .join("\n")}`;
}

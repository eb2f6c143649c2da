import { dayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { rowsSentence } from "./rows.ts";

/** docs/simulator.md around the table. */
export const pageOf = (
  table: string,
  rows: readonly number[],
  until: Day,
): string => `# Does the invented borough look like a real service?

Written by \`npm run simulate:check\`: scale 1, three years to ${dayWords(until)}, seeds 1 to 5. Each figure is that of the
last twelve months or of the last day; the mean of the five seeds stands beside what is published, and the lowest and
highest of them show how much chance does. The check fails where the mean is more than 15% off.

The numbers everything is drawn from are in \`src/simulator/parameters/\`, each with its source or the word “assumed”.
Where to find the stories planted on purpose: \`src/simulator/README.md\`.

${rowsSentence(rows)}

${table}
`;

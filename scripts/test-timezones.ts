/**
 * `npm run test:timezones`: every test under each time zone given, or under the three that
 * between them hold every date the world has at once. The counts must be the same in all.
 */
import { everyTest, inWords, runNodeTests } from "./node-tests.ts";

const given = process.argv.slice(2);
const zones = given.length
  ? given
  : ["UTC", "America/Los_Angeles", "Pacific/Kiritimati"];

const outcomes: { ok: boolean; words: string }[] = [];
for (const TZ of zones) {
  const { ok, tally } = await runNodeTests(everyTest, { env: { TZ }, quiet: true }); // prettier-ignore
  const words = inWords(tally);
  console.log(`${ok ? "ok    " : "FAILED"} TZ=${TZ}: ${words}`);
  outcomes.push({ ok, words });
}

const same = new Set(outcomes.map(({ words }) => words)).size === 1;
if (!same) console.log("FAILED The time zones do not agree.");
process.exitCode = same && outcomes.every(({ ok }) => ok) ? 0 : 1;

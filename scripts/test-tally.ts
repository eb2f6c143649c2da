import type { TestEvent } from "node:test/reporters";
import { samplesNotGiven } from "#platform/sample-files.ts";

/** What a run of node's tests came to. */
export type Tally = {
  tests: number;
  pass: number;
  fail: number;
  skipped: number;
  withoutSamples: number;
  /** Names of those that failed themselves, a suite by its tests. */
  failed: string[];
};

/** A reporter for `node --test`: one line of JSON with the counts, for the summary of the whole run. */
export default async function* tally(
  events: AsyncIterable<TestEvent>,
): AsyncGenerator<string> {
  let withoutSamples = 0;
  const failed: string[] = [];
  for await (const { type, data: event } of events) {
    if (type === "test:pass" && event.skip === samplesNotGiven)
      withoutSamples += 1;
    if (type === "test:fail" && !ofItsTests(event.details.error)) failed.push(event.name); // prettier-ignore
    if (type === "test:summary" && event.file === undefined) {
      const { tests, passed: pass, skipped, todo } = event.counts;
      const fail = tests - pass - skipped - todo;
      const counts: Tally = { tests, pass, fail, skipped, withoutSamples, failed }; // prettier-ignore
      yield JSON.stringify(counts);
    }
  }
}

const ofItsTests = (error: object) =>
  "failureType" in error && error.failureType === "subtestsFailed";

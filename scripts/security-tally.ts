import type { TestEvent } from "node:test/reporters";

/** One test that carries numbers of the security list in its name. */
export type SecurityTest = { name: string; ok: boolean };

/** A reporter for `node --test`: a line of JSON for each test that is numbered. */
export default async function* tally(
  events: AsyncIterable<TestEvent>,
): AsyncGenerator<string> {
  for await (const { type, data: event } of events) {
    if (type !== "test:pass" && type !== "test:fail") continue;
    if (!/\[security [^\]]+\]/.test(event.name)) continue;
    // A test that was left out proved nothing.
    const ok = type === "test:pass" && event.skip === undefined;
    yield `${JSON.stringify({ name: event.name, ok } satisfies SecurityTest)}\n`;
  }
}

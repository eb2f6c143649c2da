import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, suite, test } from "node:test";
import { testAuthority, testDatabase } from "#platform/test-database.ts";
import { browse } from "#platform/web/test-browser.ts";
import { begin } from "./begin.ts";
import { routes } from "./modules.ts";

const database = await testDatabase();
const authority = await testAuthority(database);
const uploads = join(tmpdir(), `goldthread-log-${process.pid}`);
const app = await begin(
  { database, beforeCommit: [] },
  { demonstration: true, uploads, way: { by: "personas" } },
);
after(() => app.close());

const canary = "Wilhelmina Qzlogged\n\u001b[31mFAKE LINE";

suite("What the server logs", () => {
  test("[security 59] of what was asked, sent and known holds nothing, when every page there is ends in an error of the database that quotes it", async (t) => {
    const browser = browse(app);
    await browser.get("/sign-in");
    await browser.post("/sign-in", { persona: "meera-castellano", authority });
    const { text } = await browser.get("/search");
    const lines: string[] = [];
    for (const way of ["error", "warn", "log", "info"] as const)
      t.mock.method(console, way, (...words: unknown[]) => lines.push(words.map(String).join(" "))); // prettier-ignore
    const run = (script: string) =>
      database.withConnection((held) => held.run(script));
    // No row of the trail can be kept; the error says all that the row would have held.
    await run(`alter table platform.access_trail add constraint full_${authority} check (authority <> '${authority}') not valid`); // prettier-ignore
    let faults = 0;
    try {
      for (const { at } of routes) {
        const [method, path = ""] = at.split(" ");
        const filled = path.replaceAll(/:\w+/g, () => encodeURIComponent(canary)); // prettier-ignore
        const { status } =
          method === "GET"
            ? await browser.get(`${filled}?words=${encodeURIComponent(canary)}`)
            : await browser.post(filled, { words: canary, reason: canary });
        if (status === 500) faults++;
      }
    } finally {
      await run(`alter table platform.access_trail drop constraint full_${authority}`); // prettier-ignore
    }
    assert.ok(faults > 100 && lines.length >= faults, `${faults} faults, ${lines.length} lines`); // prettier-ignore
    const token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? "no token";
    const secrets = ["Qzlogged", "FAKE LINE", "Failing row", "Castellano", token, ...browser.cookies.values()]; // prettier-ignore
    for (const line of lines) {
      assert.doesNotMatch(line, /\p{Cc}/u);
      for (const secret of secrets) assert.ok(!line.includes(secret), line);
    }
  });

  test("[security 59] is never an error as it came: the program has one way to tell of one", () => {
    // A command and the start speak to whoever sits there.
    const toPeople = /src\/app\/(cli|serve|tables|handbook|simulate-check)\.ts$|test/; // prettier-ignore
    const raw = globSync("src/**/*.ts")
      .filter((file) => !toPeople.test(file))
      .filter((file) => {
        const told = readFileSync(file, "utf8").replaceAll(/faultWords\([^)]*\)/g, ""); // prettier-ignore
        return /console\.\w+\([^;]*\berror\b(?!\s*\()/.test(told.replaceAll("console.error", "console.err")); // prettier-ignore
      });
    assert.deepEqual(raw, []);
  });
});

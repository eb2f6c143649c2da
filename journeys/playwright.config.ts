import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findChromium } from "../scripts/chromium.ts";
import { freePort } from "../scripts/free-port.ts";

// Playwright reads this file again in its worker, which must meet the server already started.
const port = (process.env["JOURNEYS_PORT"] ??= String(await freePort()));

if (process.env["JOURNEYS_FOLDER"] === undefined) {
  const folder = mkdtempSync(join(tmpdir(), "goldthread-journeys-"));
  process.env["JOURNEYS_FOLDER"] = folder;
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
}

/**
 * Journeys are walked with scripting off. Those tagged @scripting need it on (axe runs inside
 * the page) and are walked only so; those tagged @both are walked both ways.
 */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.journey.ts",
  outputDir: "../test-results",
  workers: 1,
  forbidOnly: true,
  // They say what must be true, not how fast: beside the tests, on a small machine, a page of axe takes its time.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["./failures.ts"]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: "en-GB",
    timezoneId: "Europe/London",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: findChromium() ?? "chromium",
      args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
    },
  },
  projects: [
    {
      name: "scripting off",
      grepInvert: /@scripting/,
      use: { javaScriptEnabled: false },
    },
    { name: "scripting on", grep: /@scripting|@both/ },
  ],
  webServer: {
    // The same borough whatever day it is, and a tenth of its size: enough to fill every page.
    command: `"${process.execPath}" src/app/cli.ts simulate --scale 0.1 --years 2 --until 2026-03-31 && exec "${process.execPath}" src/app/serve.ts`,
    cwd: join(import.meta.dirname, ".."),
    // Asked at the very address the journeys use, so that it is ready when it answers there.
    url: `http://127.0.0.1:${port}/help`,
    timeout: 180_000,
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    env: {
      PORT: port,
      GOLDTHREAD_DATA: join(process.env["JOURNEYS_FOLDER"], "data"),
      DATABASE_URL: "",
    },
  },
});

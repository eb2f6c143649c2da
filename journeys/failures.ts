import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import { failures } from "./failures-file.ts";

/** A reporter for Playwright: a line in a file for each journey that failed. */
export default class Failures implements Reporter {
  onBegin() {
    mkdirSync(new URL(".", failures), { recursive: true });
    writeFileSync(failures, "");
  }

  onTestEnd(test: TestCase, { status }: TestResult) {
    const title = test.titlePath().filter(Boolean).join(" › ");
    if (test.outcome() === "unexpected")
      appendFileSync(failures, `${title}: ${status}\n`);
  }
}

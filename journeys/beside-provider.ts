import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, type Page } from "@playwright/test";
import { freePort } from "../scripts/free-port.ts";

export type Council = { ready: string; amara: string; jay: string; ivy: string; stop(): Promise<unknown> }; // prettier-ignore

/** The council of `access-server.ts`, beside its sign-in provider. */
export async function council(): Promise<Council> {
  const server = spawn(
    process.execPath,
    [join(import.meta.dirname, "access-server.ts"), String(await freePort())],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const lines = createInterface(server.stdout);
  for await (const line of lines)
    if (line.startsWith('{"ready"')) {
      const stop = () => {
        server.kill();
        return once(server, "close");
      };
      return { ...(JSON.parse(line) as Omit<Council, "stop">), stop };
    }
  throw new Error("The council did not begin");
}

/** What a person does at the provider: says who they are. */
export async function atProvider(page: Page, login: string): Promise<void> {
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill("any");
  await page.getByRole("button").click();
}

/** Signed in through the provider, as somebody whose browser nobody else used. */
export async function signInAs(page: Page, { ready }: Council, login: string) {
  await page.context().clearCookies();
  await page.goto(`${ready}/sign-in`);
  await page.getByRole("button", { name: "Sign in" }).click();
  await atProvider(page, login);
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
}

/** Proves again at the provider that it is them. */
export async function provesAgain(page: Page, login: string): Promise<void> {
  await expect(page).toHaveURL(/\/step-up/);
  await page.getByRole("main").getByRole("button").click();
  await atProvider(page, login);
}

import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { todayInLondon } from "#kernel/london.ts";
import { everyone } from "#platform/database/everyone.ts";
import { within } from "#platform/database/transaction.ts";
import { practitionersNamed } from "#record/practitioners/workforce.store.ts";
import { settingsOf } from "#simulator/boroughs.ts";
import { begin } from "../../src/app/begin.ts";
import { invent, usualBorough } from "../../src/app/invented.ts";
import { admitPersona, personas } from "../../src/app/sign-in/personas.ts";
import { open } from "../../src/app/open.ts";
import { findChromium } from "../chromium.ts";
import { pageTypes, type Screen } from "./page-types.ts";
import { worstChild } from "./worst-child.ts";

// `npm run -s screens -- FOLDER [WORD]`: a picture of every page type at three widths and as paper, in a small invented
// borough with the worst child in it, for people to look at and score (docs/screens.md). WORD: only screens so named.

const [folder = "test-results/screens", only = ""] = process.argv.slice(2);
const place = join(tmpdir(), `goldthread-screens-${process.pid}`);
const started = await open({ GOLDTHREAD_DATA: place });
const { database } = started;
mkdirSync(folder, { recursive: true });
const [setting] = settingsOf(1, { ...usualBorough(), scale: 0.05, years: 2 });
if (!setting) throw new Error("No borough");
await invent([setting], database, () => {});
const { authority } = setting;
const asking = { id: "screens", authority };
const [worker] = await within(database, asking, (db) =>
  everyone(db, () => practitionersNamed(db, authority, "Folake Adeyemi")),
);
if (worker === undefined) throw new Error("Nobody here is Folake Adeyemi");
const [folake] = personas;
if (!folake) throw new Error("Nobody signs in");
const { account } = await admitPersona(database, authority, folake);
const child = await worstChild({ database, authority, account, worker, today: todayInLondon() }); // prettier-ignore

const often = 1_000_000;
const app = await begin(started, {
  demonstration: true,
  way: { by: "personas" },
  uploads: join(place, "uploads"),
  perMinute: { "sign-in": often, search: often, drill: often },
});
const address = await app.listen({ port: 0, host: "127.0.0.1" });
const browser = await chromium.launch({ executablePath: findChromium() ?? "chromium", args: ["--no-sandbox"] }); // prettier-ignore
const signedIn = new Map<string, Page>();
for (const [type, screens] of Object.entries(pageTypes))
  for (const screen of screens)
    if (screen.name.includes(only))
      console.log(`${type}: ${screen.name}, ${await shown(screen).catch(String)}`); // prettier-ignore
await browser.close();
await app.close();
await database.close();
rmSync(place, { recursive: true, force: true });

/** Comes to the screen, takes its pictures, and says what a picture does not. */
async function shown({ name, as, way, sheet }: Screen): Promise<string> {
  const page = signedIn.get(as) ?? (await signIn(as));
  signedIn.set(as, page);
  await page.setViewportSize({ width: 1280, height: 900 });
  const here = `${address}/children/${child}`;
  if (typeof way !== "string") await way(page, here);
  else await page.goto(way.startsWith("/") ? address + way : `${here}${way.startsWith("?") || way === "" ? "" : "/"}${way}`); // prettier-ignore
  await picture(page, name, sheet);
  return `${await page.title()}, ${await sideways(page)} pixels off the side at 375`;
}

async function signIn(persona: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: address });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto("/sign-in");
  await page.locator(`input[value="${persona}"]`).check();
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).waitFor();
  return page;
}

async function picture(page: Page, name: string, sheet: Screen["sheet"]) {
  const taken = (how: string) =>
    page.screenshot({ path: join(folder, `${name}-${how}.png`), fullPage: true }); // prettier-ignore
  for (const width of [1280, 768, 375]) {
    await page.setViewportSize({ width, height: 900 });
    await taken(String(width));
  }
  // A sheet of A4 between its margins, in pixels.
  await page.setViewportSize(sheet === "landscape" ? { width: 1031, height: 703 } : { width: 703, height: 1000 }); // prettier-ignore
  await page.emulateMedia({ media: "print" });
  await taken("print");
  await page.emulateMedia({ media: "screen" });
  await page.setViewportSize({ width: 375, height: 900 });
}

/** How far the page reaches past the window. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth); // prettier-ignore
}

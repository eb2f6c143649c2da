import { setTimeout as pause } from "node:timers/promises";
import { type Browser, chromium } from "@playwright/test";
import { openDatabase } from "#platform/database/database.ts";
import { findChromium } from "../scripts/chromium.ts";
import { childOfFolake } from "./draft-out-of-reach.ts";
import { serve } from "./serving.ts";
import { visitor } from "./visitor.ts";

/** The most that may be lost, in seconds of typing. */
const most = 10;

/** Long enough for the script to have kept something twice. */
const longest = 25_000;

/** kill -9 of the browser, all of it, while somebody types without pause: of what they typed at most ten seconds are lost. */
export async function killBrowser(
  url: string,
  times: number,
  random: () => number,
): Promise<boolean> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.log("FAILED [security R3] browser killed while somebody types: no Chromium is found to kill"); // prettier-ignore
    return false;
  }
  const server = await serve(url);
  // Signed in once: a person who did so as often as browsers are killed here would be asked to wait.
  // Who she is in the record is found as she signs in, so that she has to be in it before.
  await childOfFolake(url);
  const folake = await visitor(server.address, "folake-adeyemi");
  const lost: number[] = [];
  let [characters, shown] = [0, 0];
  for (let time = 0; time < times; time++) {
    const child = await childOfFolake(url);
    const typed = await typeUntilKilled(`${server.address}/children/${child}/visits/new`, await folake.cookie(), random() * longest, executablePath); // prettier-ignore
    // What had reached the server before is kept by it, browser or no browser.
    await pause(1000);
    const draft = await draftAbout(child, url);
    const kept = draft?.words ?? "";
    const { text } = await folake.look(`/children/${child}/visits/new?draft=${draft?.id ?? ""}`); // prettier-ignore
    const back = kept === "" || text.includes(`>${kept}</textarea>`);
    if (typed.text.startsWith(kept) && back)
      shown++;
    else console.log(`FAILED kept “…${kept.slice(-20)}” of “…${typed.text.slice(-20)}”`); // prettier-ignore
    lost.push(typed.since(kept.length) / 1000);
    characters += kept.length;
  }
  server.process.kill("SIGTERM");
  await server.ended;
  const worst = Math.max(...lost);
  const ok = worst <= most && shown === times && characters > 0;
  console.log(
    `${ok ? "ok    " : "FAILED"} [security R3] browser killed ${times} times while somebody types without pause: at most ${worst.toFixed(1)} s of typing lost, ${characters} characters kept, ${shown} drafts shown again`,
  );
  return ok;
}

/** Types into the visit form of the child for so many milliseconds; what was typed when, up to the killing. */
async function typeUntilKilled(
  form: string,
  cookie: string,
  moment: number,
  executablePath: string,
) {
  const started = await chromium.launchServer({
    executablePath,
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
  });
  const browser = await chromium.connect(started.wsEndpoint());
  const page = await openForm(browser, form, cookie);
  const strokes: number[] = [];
  let text = "";
  const typing = (async () => {
    for (let nth = 0; ; nth++)
      for (const each of `word ${nth}, `) {
        await page.keyboard.type(each);
        strokes.push(performance.now());
        text += each;
      }
  })().catch(() => {});
  await pause(moment);
  const killed = performance.now();
  // The browser leads a process group of its own: nothing of it lives on to send what was not sent.
  process.kill(-(started.process().pid ?? NaN), "SIGKILL");
  await typing;
  return {
    text,
    /** For how long everything was lost that came after so many characters. */
    since: (kept: number) => Math.max(0, killed - (strokes[kept] ?? killed)),
  };
}

async function openForm(browser: Browser, form: string, cookie: string) {
  const context = await browser.newContext();
  await context.addCookies(
    cookie.split("; ").map((one) => {
      const [name = "", value = ""] = one.split(/=(.*)/s);
      return { name, value, url: form };
    }),
  );
  const page = await context.newPage();
  await page.goto(form);
  await page.locator('textarea[name="worries"]').focus();
  return page;
}

/** The words of the draft about a child, as the database holds them. */
async function draftAbout(child: string, url: string) {
  const database = await openDatabase({ url });
  const { rows } = await database.withConnection(({ query }) =>
    query<{ id: string; words: string }>(
      "select id, coalesce(entered ->> 'worries', '') as words from platform.draft where about_id = $1",
      [child],
    ),
  );
  await database.close();
  return rows[0];
}

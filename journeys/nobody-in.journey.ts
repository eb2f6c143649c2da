import { expect, type Page, test } from "@playwright/test";
import { inDays } from "./days.ts";
import { counted } from "./effort.ts";
import { holdsUp } from "./every-page.ts";
import { childOf, oneOfMine, signIn } from "./signed-in.ts";

// J4: nobody in. An attempt takes a minute; the second in a row, of a child on a protection plan, is the manager's at once.
const soon = inDays(2);

const save = (page: Page) =>
  page.getByRole("button", { name: "Save to record" }).click();

test("nobody in: one page, four fields", async ({ page }) => {
  await signIn(page, "Social worker");
  const child = await oneOfMine(page);
  const journey = counted(page);
  await page.goto(`${child}/attempts/new`);
  await journey.tick("Why could you not see them?", "Nobody was at home");
  await journey.fill("What did you do?", "Rang, and left a card.");
  await journey.fill(/When will you try again/, soon);
  journey.within({ loads: 1, fields: 4 });
  await save(page);
  await expect(page.getByText("The attempt is in the record")).toBeVisible();
});

/**
 * The form of a child on a protection plan whom nobody saw today, so that two attempts are two in a row: the visit of
 * whom is overdue. Where the child is a colleague’s, the worker who tries is given them.
 */
async function formOfOne(page: Page): Promise<string> {
  await signIn(page, "Social worker");
  const worker = await page.locator('a[href="/account"]').innerText();
  await signIn(page, "Team manager");
  await page.goto("/team");
  const late = page.locator("#overdue tbody tr").filter({ hasText: "Child protection visit" }).first(); // prettier-ignore
  const link = late.locator('a[href^="/children/"]').first();
  const child = childOf(await link.getAttribute("href"));
  if (!(await late.innerText()).includes(worker)) await give(page, child, worker); // prettier-ignore
  await signIn(page, "Social worker");
  return `${child}/attempts/new`;
}

async function give(page: Page, child: string, worker: string) {
  await page.goto(`${child}/allocation/new`);
  const who = page.getByLabel("Who?", { exact: true });
  const offered = await who.locator("option").allTextContents();
  await who.selectOption({ label: offered.find((each) => each.startsWith(worker)) ?? "" }); // prettier-ignore
  const note = page.getByLabel("No handover note is written. Why not?");
  if ((await note.count()) > 0) await note.fill("They met on the last visit.");
  await page.getByRole("button", { name: "Save to record" }).click();
  await expect(page.getByText("The child has a worker")).toBeVisible();
}

const warning = (page: Page) => page.getByText(/tell your manager now/);

async function tryInVain(page: Page, form: string) {
  await page.goto(form);
  await page.getByLabel("Nobody was at home").check();
  await page.getByLabel(/When will you try again/).fill(soon);
  await save(page);
}

test("nobody in again, of a child on a protection plan: the form and what is saved say whom to tell, the board has it, and all of it holds up", async ({
  page,
  browser,
}) => {
  /** What this page shows, to axe, which needs scripting: the only child of the kind will have been seen before others come to it. */
  const looksRight = async (address: string) => {
    const storageState = await page.context().storageState();
    const looking = await browser.newContext({ javaScriptEnabled: true, storageState }); // prettier-ignore
    const beside = await looking.newPage();
    await beside.goto(address);
    await holdsUp(beside);
    await looking.close();
  };
  const form = await formOfOne(page);
  await tryInVain(page, form);
  await page.goto(form);
  await expect(warning(page)).toBeVisible();
  await looksRight(form);
  await tryInVain(page, form);
  await expect(page.getByText(/We have added it to .*list/)).toBeVisible();
  await signIn(page, "Team manager");
  await page.goto("/team");
  await expect(page.locator("#waiting")).toContainText(/failed visit/i);
  await looksRight("/team");
});

test("the form of a failed visit holds up @scripting", async ({ page }) => {
  await signIn(page, "Social worker");
  await page.goto(`${await oneOfMine(page)}/attempts/new`);
  await holdsUp(page);
});

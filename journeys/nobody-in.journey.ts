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

/** The forms for an attempted visit of her children on a protection plan: there the next try has a day. */
async function onPlans(page: Page): Promise<string[]> {
  await page.goto("/my-work");
  const links = page.locator('main tbody th a[href^="/children/"]');
  const all = await links.evaluateAll((found) => found.map((each) => each.getAttribute("href") ?? "")); // prettier-ignore
  const forms: string[] = [];
  for (const child of new Set(all.map(childOf))) {
    await page.goto(`${child}/attempts/new`);
    const any = page.getByText("When will you try again? (optional)");
    if ((await any.count()) === 0) forms.push(`${child}/attempts/new`);
  }
  return forms;
}

const warning = (page: Page) => page.getByText(/tell your manager now/);

/** Tries in vain until a form says that it is the second time: whoever was seen today, as others here are, has not failed twice. */
async function triedOnce(page: Page, forms: readonly string[]) {
  for (const form of forms) {
    await page.goto(form);
    await tryInVain(page);
    await page.goto(form);
    if ((await warning(page).count()) > 0) return;
  }
  throw new Error("No child of hers on a protection plan was tried in vain");
}

async function tryInVain(page: Page) {
  await page.getByLabel("Nobody was at home").check();
  await page.getByLabel(/When will you try again/).fill(soon);
  await save(page);
}

test("nobody in again, of a child on a protection plan: the form and what is saved say whom to tell, and the board has it", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, "Social worker");
  await triedOnce(page, await onPlans(page));
  await expect(warning(page)).toBeVisible();
  await tryInVain(page);
  await expect(page.getByText(/We have added it to .*list/)).toBeVisible();
  await signIn(page, "Team manager");
  await page.goto("/team");
  await expect(page.locator("#waiting")).toContainText(/failed visit/i);
});

test("the form of a failed visit, the second one’s too, and the board it waits on hold up @scripting", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signIn(page, "Social worker");
  const forms = await onPlans(page);
  await page.goto(forms[0] ?? "");
  await holdsUp(page);
  await triedOnce(page, forms);
  await holdsUp(page);
  await signIn(page, "Team manager");
  await page.goto("/team");
  await holdsUp(page);
});

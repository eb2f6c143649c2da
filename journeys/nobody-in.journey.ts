import { expect, type Page, test } from "@playwright/test";
import { counted } from "./effort.ts";
import { holdsUp } from "./every-page.ts";
import { oneOfMine, signIn } from "./signed-in.ts";

// J4: nobody in. An attempt takes a minute; the second in a row, of a child on a protection plan, is the manager's at once.
const soon = "30/11/2026";

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

/** The form for an attempted visit of a child on a protection plan: there the next try has a day. */
async function onPlan(page: Page): Promise<string> {
  await page.goto("/my-work");
  const links = page.locator('main tbody th a[href^="/children/"]');
  const all = await links.evaluateAll((found) => found.map((each) => each.getAttribute("href") ?? "")); // prettier-ignore
  for (const child of new Set(all)) {
    await page.goto(`${child}/attempts/new`);
    if (
      (await page.getByText("When will you try again? (optional)").count()) ===
      0
    )
      // prettier-ignore
      return `${child}/attempts/new`;
  }
  throw new Error("No child of hers is on a protection plan");
}

test("nobody in again, of a child on a protection plan: the form and what is saved say whom to tell, and the board has it", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, "Social worker");
  const at = await onPlan(page);
  for (const time of ["first", "second"]) {
    await page.goto(at);
    if (time === "second")
      await expect(page.getByText(/tell your manager now/)).toBeVisible();
    await page.getByLabel("Nobody was at home").check();
    await page.getByLabel(/When will you try again/).fill(soon);
    await save(page);
  }
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
  const at = await onPlan(page);
  for (const warned of [false, true]) {
    await page.goto(at);
    if (warned)
      await expect(page.getByText(/tell your manager now/)).toBeVisible();
    await holdsUp(page);
    await page.getByLabel("Nobody was at home").check();
    await page.getByLabel(/When will you try again/).fill(soon);
    await save(page);
  }
  await signIn(page, "Team manager");
  await page.goto("/team");
  await holdsUp(page);
});

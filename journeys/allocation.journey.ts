import { expect, type Page, test } from "@playwright/test";
import { counted } from "./effort.ts";
import { holdsUp, isLight, picture } from "./every-page.ts";
import { childOf, signIn } from "./signed-in.ts";

// J12: a child without a worker is given one. From the board one page, two or three fields; walked without scripts, and
// again with them to look at every state.

const allocate = (page: Page) =>
  page.getByRole("link", { name: /^Allocate/ }).first();

/** Whoever carries least of those registered: the first of the list that is not whoever had the child. */
async function choose(page: Page): Promise<string> {
  const worker = page.getByLabel("Who?", { exact: true });
  const offered = await worker.locator("option").allTextContents();
  const name = offered.find((each) => each !== "Choose" && !/not registered|newly qualified|before/.test(each)) ?? ""; // prettier-ignore
  await worker.selectOption({ label: name });
  return name.split(",")[0] ?? "";
}

const note = "No handover note is written. Why not?";

/** The board, and where a child of it is allocated: one who has no worker, else one who changes worker. */
async function board(page: Page): Promise<string> {
  await signIn(page, "Team manager");
  await page.goto("/team");
  if ((await allocate(page).count()) > 0)
    return (await allocate(page).getAttribute("href")) ?? "";
  const child = childOf(await page.locator('main td a[href^="/children/"], main th a[href^="/children/"]').first().getAttribute("href")); // prettier-ignore
  return `${child}/allocation/new`;
}

test("allocate: one page after the board and three fields, the child has a worker at once, and it can be undone", async ({
  page,
}) => {
  const at = await board(page);
  const before = await page.locator(".app-counts__number").first().innerText();
  const journey = counted(page);
  await page.goto(at);
  const worker = await choose(page);
  journey.touched();
  if ((await page.getByLabel(note).count()) > 0)
    await journey.fill(note, "The worker before has left the council.");
  journey.within({ loads: 1, fields: 3 });
  await page.getByRole("button", { name: "Save to record" }).click();
  await expect(page.getByText("The child has a worker")).toBeVisible();
  await page.goto(at.replace("/allocation/new", ""));
  await expect(page.getByText(worker).first()).toBeVisible();
  await expect(page.getByText(/Meet your worker/).first()).toBeVisible();

  await page.goto("/team");
  await expect(page.getByRole("heading", { name: "You just allocated" })).toBeVisible(); // prettier-ignore
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await expect(page.getByText(/^Undone:/).first()).toBeVisible();
  await expect(page.locator(".app-counts__number").first()).toHaveText(before);
});

test("every state of allocating holds up @scripting", async ({ page }) => {
  test.setTimeout(180_000);
  const state = (name: string) =>
    test.step(name, async () => {
      await holdsUp(page);
      await isLight(page);
      if (process.env["PICTURES"]) await picture(page, `allocation-${name}`);
    });
  const at = await board(page);
  await state("board");
  await page.goto(at);
  await state("empty");
  await page.getByRole("button", { name: "Save to record" }).click();
  await expect(page.getByRole("alert")).toContainText("problem");
  await state("error");
  await choose(page);
  await page.getByLabel(/Why them/).fill("They know the family’s language.");
  if ((await page.getByLabel(note).count()) > 0)
    await page.getByLabel(note).fill("The worker before has left the council.");
  await state("full");
  await page.getByRole("button", { name: "Save to record" }).click();
  await expect(page.getByText("The child has a worker")).toBeVisible();
  await state("saved");
  await page.goto("/team");
  await state("undo");
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await expect(page.getByText(/^Undone:/).first()).toBeVisible();
  await state("undone");
});

test("what a caseload counts, and how the forms are used, hold up @scripting", async ({
  page,
}) => {
  await signIn(page, "Service manager");
  for (const at of ["/practice", "/practice/caseloads"])
    await test.step(at, async () => {
      await page.goto(at);
      await holdsUp(page);
      await isLight(page);
      if (process.env["PICTURES"]) await picture(page, at.slice(1).replace("/", "-")); // prettier-ignore
    });
  await page.getByRole("button", { name: "Set the weight" }).click();
  await expect(page.getByRole("alert")).toContainText("problem");
  await holdsUp(page);
  await page.getByLabel("On a child protection plan").check();
  await page.getByLabel("What does one of them weigh?").fill("1.5");
  await page.getByLabel("From when?").first().fill("1/3/2026");
  await page.getByRole("button", { name: "Set the weight" }).click();
  await expect(page.getByText("The weight is set.")).toBeVisible();
});

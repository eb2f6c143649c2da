import { expect, type Page, test } from "@playwright/test";
import { inDays } from "./days.ts";
import { counted } from "./effort.ts";
import { sentBack, stands } from "./every-page.ts";
import { childOf, signIn } from "./signed-in.ts";

// J11 and J12: who is away this week, what each brings, and when they were last supervised.

/** The board of the team its manager manages, and one of its workers. */
async function aWorker(page: Page) {
  await signIn(page, "Team manager");
  await page.goto("/team");
  const link = page.locator('#workers a[href^="/team/workers/"]').last();
  return { link, name: await link.innerText() };
}

const row = (page: Page, name: string) =>
  page.locator("#workers tbody tr").filter({ hasText: name });

/** Adds days away from today on: two fields. */
async function goesAway(page: Page, journey: ReturnType<typeof counted>) {
  await journey.fill("First day away", inDays(0));
  await journey.fill("Last day away", inDays(5));
  await page.getByRole("button", { name: "Add days away" }).click();
  await expect(page.getByText("The days away are recorded.")).toBeVisible();
}

const takenOut = async (page: Page) => {
  await page.getByRole("button", { name: /^Take out/ }).first().click(); // prettier-ignore
  await expect(page.getByText("The days are taken out.")).toBeVisible();
};

test("a worker goes on leave: one page from the board and two fields, and the board and whoever allocates know it", async ({
  page,
}) => {
  const { link, name } = await aWorker(page);
  await expect(row(page, name)).toContainText(/\d{4}|none yet/);
  const journey = counted(page);
  await link.click();
  await goesAway(page, journey);
  journey.within({ loads: 2, fields: 2 });
  await page.getByLabel("Languages they work in besides English").fill("Welsh, British Sign Language"); // prettier-ignore
  await page.getByLabel("Skills and training").fill("Makaton");
  await page.getByRole("button", { name: "Save languages and skills" }).click();

  await page.goto("/team");
  await expect(row(page, name)).toContainText(/Until \w{3} \d/);
  const child = childOf(await page.locator('#overdue a[href^="/children/"]').first().getAttribute("href")); // prettier-ignore
  await page.goto(`${child}/allocation/new`);
  const carries = page.locator("aside tbody tr").filter({ hasText: name });
  await expect(carries).toContainText(/Away until/);
  await expect(carries).toContainText("Speaks Welsh, British Sign Language");
  await expect(carries).toContainText("Makaton");
  await expect(page.locator("option").filter({ hasText: name })).toContainText(/away until/); // prettier-ignore

  await page.goto("/team");
  await link.click();
  await takenOut(page);
  await page.goto("/team");
  await expect(row(page, name)).not.toContainText(/Until/);
});

test("every state of it holds up: empty, sent back, full, on the board and beside an allocation @scripting", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { link } = await aWorker(page);
  await stands(page, "J11 board with workers");
  await stands(page, "J11 worker", () => link.click());
  await stands(page, "J11 worker sent back", () => sentBack(page, "Add days away")); // prettier-ignore
  await stands(page, "J11 worker away", () => goesAway(page, counted(page)));
  await stands(page, "J11 board away", () => page.goto("/team"));
  const child = childOf(await page.locator('#overdue a[href^="/children/"]').first().getAttribute("href")); // prettier-ignore
  await stands(page, "J12 allocate", () => page.goto(`${child}/allocation/new`)); // prettier-ignore
  await page.goto("/team");
  await link.click();
  await takenOut(page);
});

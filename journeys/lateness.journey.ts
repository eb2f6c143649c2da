import { expect, type Page, test } from "@playwright/test";
import { counted } from "./effort.ts";
import { sentBack, stands } from "./every-page.ts";
import { signIn } from "./signed-in.ts";

// J11: a manager asks why something is late, or says why; whoever answers for the child finds the question on their work.

/** The first overdue row of the social worker on the board of their team. */
async function onTheBoard(page: Page) {
  await signIn(page, "Team manager");
  await page.goto("/team?overdue=all");
  return page.locator("#overdue tbody tr", { hasText: "Folake Adeyemi" }).first(); // prettier-ignore
}

const ask = { name: /^Ask/ } as const;
const save = (page: Page) =>
  page.getByRole("button", { name: "Save to record" }).click();

test("from the board one page and no field asks why; from the worker’s day one page and one field says it, and the board shows it", async ({
  page,
}) => {
  const row = await onTheBoard(page);
  const overdue = await page.locator("#overdue tbody tr").count();
  const asking = counted(page);
  await row.getByRole("link", ask).click();
  asking.within({ loads: 1, fields: 0 });
  await save(page);
  await expect(page.getByText("Your question is on the work")).toBeVisible();
  await expect(page).toHaveURL(/\/team\?/);

  await signIn(page, "Social worker");
  await page.goto("/my-work");
  await expect(page.getByText("Why is this late, and when will it be done?")).toBeVisible(); // prettier-ignore
  const telling = counted(page);
  await page
    .getByRole("link", { name: /^Say why/ })
    .first()
    .click();
  const why = "The family was away; I see them on Tuesday.";
  await telling.fill(/Why is it late/, why);
  telling.within({ loads: 1, fields: 1 });
  await save(page);
  await expect(page.getByText("What is late is still to be done.")).toBeVisible(); // prettier-ignore
  await expect(page).toHaveURL(/\/my-work$/);

  const told = await onTheBoard(page);
  await expect(told).toContainText(why);
  await expect(page.locator("#overdue tbody tr")).toHaveCount(overdue);
});

test("asking and saying why hold up: on the board, empty, sent back, and where it stands @scripting", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const row = await onTheBoard(page);
  await stands(page, "J11 board");
  await stands(page, "J11 ask", () => row.getByRole("link", ask).click());
  await page.getByLabel("What do you want to know?").fill("");
  await stands(page, "J11 ask sent back", () => sentBack(page, "Save to record")); // prettier-ignore
  await page.getByLabel("What do you want to know?").fill("Who goes?");
  await save(page);
  await stands(page, "J11 asked");
  await onTheBoard(page);
  await stands(page, "J11 board asked");
  await signIn(page, "Social worker");
  await stands(page, "J11 my work asked", () => page.goto("/my-work"));
  await stands(
    page,
    "J11 say why",
    () =>
    page.getByRole("link", { name: /^Say why/ }).first().click(), // prettier-ignore
  );
  await stands(page, "J11 say why sent back", () => sentBack(page, "Save to record")); // prettier-ignore
});

import { type Page, expect, test } from "@playwright/test";
import { signIn } from "./signed-in.ts";

/** The first measure of the overview whose figure is made of parts, opened at its numerator. */
const firstFigure = (page: Page) =>
  page.locator('a[href*="show=counted"]', { hasText: /[1-9]/ }).first();

test("a director goes from a figure to the children it counts, and to one of them @both", async ({
  page,
}) => {
  await signIn(page, "Director");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText(/^\s*As at .* as known now\./)).toBeVisible();
  const figure = firstFigure(page);
  await figure.click();
  const behind = page.getByRole("region", {
    name: /Children behind this figure/,
  });
  const said = await behind.getByText(/\d+ rows? of \d+ child/).innerText();
  const rows = Number(/^\d+/.exec(said)?.[0]);
  await expect(behind.locator('a[href^="/children/"]')).toHaveCount(
    Math.min(rows, 50),
  );
  await behind.locator('a[href^="/children/"]').first().click();
  await expect(page).toHaveURL(/\/children\/[0-9a-f-]{36}/);
});

test("the past is asked for by a form, said loudly, and left by a link @both", async ({
  page,
}) => {
  await signIn(page, "Director");
  await page.getByText("Ask about another day").click();
  await page.getByLabel("As at", { exact: true }).fill("30/9/2025");
  await page.getByRole("button", { name: "Show these dates" }).click();
  await expect(page.getByText("You are looking at the past")).toBeVisible();
  await expect(page.getByText(/As at 30 September 2025/)).toBeVisible();
  await page.getByRole("link", { name: "Back to now" }).click();
  await expect(page.getByText("You are looking at the past")).toHaveCount(0);
});

test("a measure is split, narrowed to a part and compared with another moment @both", async ({
  page,
}) => {
  await signIn(page, "Director");
  await page.goto("/performance/cp-visit-due");
  await page.getByRole("link", { name: "By age band" }).click();
  const part = page.locator("#split ~ table a").first();
  await part.click();
  await expect(
    page.getByRole("heading", { name: /Children behind this figure: / }),
  ).toBeVisible();
  await page.getByLabel("Compare with what was known on").fill("31/12/2025");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(
    page.getByText(/(changed|Nothing changed) between/).first(),
  ).toBeVisible();
});

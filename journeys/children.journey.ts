import { expect, test } from "@playwright/test";
import { signIn } from "./signed-in.ts";

test("a child is found by a misspelt name, opened, and seen at another date", async ({
  page,
}) => {
  await signIn(page, "Service manager");
  await page.goto("/children?list=looked-after");
  const link = page.locator("tbody th a").first();
  const name = (await link.textContent())?.trim() ?? "";
  const child = await link.getAttribute("href");

  // Of a longer word its last letter but one is left out; a number is found by its beginning.
  const words = name.startsWith("Child ")
    ? name.replace("Child ", "").slice(0, -1)
    : name.replace(/(\p{L}{3,})\p{L}(\p{L})$/u, "$1$2");
  await page.getByLabel("Search children, people and notes").fill(words);
  await page.getByRole("button", { name: "Search", exact: true }).click();
  expect(page.url()).toMatch(/\/search\/[0-9a-f-]{36}$/);
  await page.locator(`tbody a[href="${child}"]`).click();

  await expect(page.locator("h1")).toHaveText(name);
  await expect(
    page.getByRole("heading", { name: "What is due" }),
  ).toBeVisible();
  await page.getByRole("link", { name: "Timeline", exact: true }).click();
  await expect(
    page.getByRole("heading", { name: "What happened" }),
  ).toBeVisible();

  await page.getByText("See this record at another date").click();
  await page.getByLabel("As at").fill("30/9/2025");
  await page.getByRole("button", { name: "Show the record" }).click();
  await expect(page.getByText("You are looking at the past")).toBeVisible();
  await expect(page.getByText("as at 30 September 2025")).toBeVisible();
  await page.getByRole("link", { name: "Back to now" }).click();
  await expect(page.getByText("You are looking at the past")).toHaveCount(0);
});

test("nobody who is not signed in sees a child, and signing in leads back", async ({
  page,
}) => {
  await page.goto("/children?list=all");
  await expect(page).toHaveURL(/\/sign-in\?back=/);
  await page.getByLabel("Team manager").check();
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/children\?list=all$/);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.goto("/children");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a list goes on, sorts by its links and is downloaded", async ({
  page,
}) => {
  await signIn(page, "Team manager");
  await page.goto("/children?list=all");
  await page.getByRole("link", { name: "Age", exact: true }).click();
  await expect(page).toHaveURL(/sort=age/);
  await page.getByRole("link", { name: "Download this list" }).click();
  await page
    .getByLabel("What do you need these rows for?")
    .fill("To check the list against the register");
  await page.getByLabel("CSV").check();
  await page.getByRole("button", { name: "Make the file" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Fetch the file" }).click();
  expect((await download).suggestedFilename()).toMatch(
    /^children-all-.*\.csv$/,
  );
});

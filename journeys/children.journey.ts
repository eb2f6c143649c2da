import { expect, test } from "@playwright/test";
import { holdsUp, isLight, picture } from "./every-page.ts";
import { signIn } from "./signed-in.ts";

test("a child is found by a misspelt name, opened, and seen at another date", async ({
  page,
}) => {
  await signIn(page, "Social worker");
  await page.goto("/children?list=looked-after");
  const link = page.locator("tbody th a").first();
  const name = (await link.textContent())?.trim() ?? "";
  const child = await link.getAttribute("href");

  // Of a longer word its last letter but one is left out; a number is found by its beginning.
  const words = name.startsWith("Child ")
    ? name.replace("Child ", "").slice(0, -1)
    : name.replace(/(\p{L}{3,})\p{L}(\p{L})$/u, "$1$2");
  await page.getByLabel("Find a child").last().fill(words);
  await page.getByRole("button", { name: "Find", exact: true }).click();
  expect(page.url()).toMatch(/\/children\/found\/[0-9a-f-]{36}$/);
  await page.locator(`tbody a[href="${child}"]`).click();

  await expect(page.locator("h1")).toHaveText(name);
  await expect(
    page.getByRole("heading", { name: "What is due" }),
  ).toBeVisible();
  await expect(
    page.getByRole("heading", { name: "What happened" }),
  ).toBeVisible();

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
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download this list (CSV)" }).click();
  expect((await download).suggestedFilename()).toMatch(
    /^children-all-.*\.csv$/,
  );
});

test("pages about children hold up for everyone, full and empty @scripting", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.goto("/sign-in");
  await holdsUp(page);
  await picture(page, "sign-in");
  await page.goto("/help");
  await holdsUp(page);
  await picture(page, "help");

  await signIn(page, "Social worker");
  for (const list of [
    "looked-after",
    "on-a-plan",
    "in-need",
    "care-leavers",
    "not-allocated",
    "all",
  ]) {
    await page.goto(`/children?list=${list}`);
    await holdsUp(page);
  }
  await isLight(page, "/children?list=all");
  await picture(page, "children");

  const children = await page
    .locator("tbody th a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const child = children[0] ?? "";
  for (const path of [
    ...children.slice(0, 5),
    `${child}?as-at=1/10/2025&known-at=1/11/2025`,
    `${child}?as-at=31/2/2026`,
    `${child}?known-at=1/1/2020`,
    "/children/nobody",
  ]) {
    await page.goto(path ?? "");
    await holdsUp(page);
  }
  await isLight(page, child);
  await page.goto(child);
  await picture(page, "child");
  await page.goto(`${child}?as-at=1/10/2025&known-at=1/11/2025`);
  await picture(page, "child-past");

  await page.goto("/children");
  await page.getByLabel("Find a child").last().fill("nobody at all");
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await holdsUp(page);
  await picture(page, "found-nobody");
});

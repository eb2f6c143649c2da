import { expect, type Page } from "@playwright/test";

/** Signs in as the persona of this role and waits for their first page. */
export async function signIn(page: Page, role: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel(role).check();
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
}

/** A child the social worker may write for. */
export async function oneOfMine(page: Page): Promise<string> {
  await page.goto("/my-work");
  const link = page.locator('main a[href$="/visits/new"]').first();
  return (await link.getAttribute("href"))?.replace("/visits/new", "") ?? "";
}

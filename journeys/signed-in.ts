import { expect, type Page } from "@playwright/test";

/** Signs in as the persona of this role and waits for their first page. */
export async function signIn(page: Page, role: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel(role).check();
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
}

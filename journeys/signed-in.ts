import { type BrowserContext, expect, type Page } from "@playwright/test";

const kept = new Map<string, Cookies>();
type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

/**
 * Signs in as the persona of this role and waits for their first page. Journeys are quicker than people: who signed in
 * before is still signed in, as nobody may sign in more than six times a minute.
 */
export async function signIn(page: Page, role: string): Promise<void> {
  await page.context().addCookies(kept.get(role) ?? []);
  await page.goto(kept.has(role) ? "/" : "/sign-in");
  const signedIn = page.getByRole("button", { name: "Sign out" });
  if (kept.has(role) && (await signedIn.isVisible())) return;
  await page.goto("/sign-in");
  await page.getByLabel(role).check();
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(signedIn).toBeVisible();
  kept.set(role, await page.context().cookies());
}

/** A child the social worker may write for. */
export async function oneOfMine(page: Page): Promise<string> {
  await page.goto("/my-work");
  const link = page.locator('main a[href$="/visits/new"]').first();
  return (await link.getAttribute("href"))?.replace("/visits/new", "") ?? "";
}

import { type BrowserContext, expect, type Page } from "@playwright/test";

type Kept = { cookies: Cookies; first: string };
type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;
const kept = new Map<string, Kept>();

/**
 * Signs in as the persona of this role and waits for their first page. Journeys are quicker than people: who signed in
 * before is still signed in, as nobody may sign in more than six times a minute.
 */
export async function signIn(page: Page, role: string): Promise<void> {
  const signedIn = page.getByRole("button", { name: "Sign out" });
  const before = kept.get(role);
  if (before) {
    await page.context().addCookies(before.cookies);
    await page.goto(before.first);
    if (await signedIn.isVisible()) return;
  }
  await page.goto("/sign-in");
  await page.getByLabel(role).check();
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(signedIn).toBeVisible();
  kept.set(role, { cookies: await page.context().cookies(), first: page.url() }); // prettier-ignore
}

/** A child the social worker may write for. */
export async function oneOfMine(page: Page): Promise<string> {
  await page.goto("/my-work");
  const link = page.locator('main a[href$="/visits/new"]').first();
  return (await link.getAttribute("href"))?.replace("/visits/new", "") ?? "";
}

/** The page of the child to whom an address under it belongs. */
export const childOf = (address: string | null): string =>
  /^\/children\/[^/?#]+/.exec(address ?? "")?.[0] ?? "";

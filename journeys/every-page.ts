import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = [
  "wcag2a",
  "wcag2aa",
  "wcag21a",
  "wcag21aa",
  "wcag22aa",
  "best-practice",
];

/** What no page may fail: accessible to everyone, one h1, light, and nothing off the side of a phone. */
export async function holdsUp(
  page: Page,
  except: string[] = [],
): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(rules)
    .disableRules(except)
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    `axe on ${page.url()}`,
  ).toEqual([]);
  await expect(page.locator("h1")).toHaveCount(1);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 375, height: 800 });
  const over = await page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
  expect(over, `pixels off the side of a phone on ${page.url()}`).toBe(0);
  if (size) await page.setViewportSize(size);
}

/** Under 100 kB as it travels; the assets, kept by the browser for ever, are not counted. */
export async function isLight(page: Page, path: string): Promise<void> {
  const reply = await page.request.get(path);
  expect(reply.ok(), path).toBe(true);
  const travels = gzipSync(await reply.body()).length;
  expect(travels, `bytes of ${path}`).toBeLessThan(100_000);
}

/** Keeps what a page looks like, wide and on a phone, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const size = page.viewportSize();
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({
      path: `test-results/pages/${name}-${width}.png`,
      fullPage: true,
    });
  }
  if (size) await page.setViewportSize(size);
}

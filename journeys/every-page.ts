import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const rules = [
  "wcag2a",
  "wcag2aa",
  "wcag21a",
  "wcag21aa",
  "wcag22aa",
  "best-practice",
];

/** What a finger has to hit on a phone. */
const targets =
  ".govuk-button, .govuk-input, .govuk-select, summary, button, tbody th > a";

/** What no page may fail: accessible to everyone, one h1, nothing off the side, room for a finger. */
export async function holdsUp(page: Page): Promise<void> {
  // What passed is not told, and no page is opened to gather what frames said: no page of ours has one.
  await expect(page.locator("iframe")).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .withTags(rules)
    .setLegacyMode(true)
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    `axe on ${page.url()}`,
  ).toEqual([]);
  await expect(page.locator("h1")).toHaveCount(1);
  const size = page.viewportSize();
  for (const width of [768, 375]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await over(page), `pixels off the side at ${width}`).toBe(0);
  }
  expect(await tooSmall(page), `on a phone, ${page.url()}`).toEqual([]);
  if (size) await page.setViewportSize(size);
}

const over = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );

/** Targets under 44 pixels, in words; those that cannot be seen are not targets. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.locator(targets).evaluateAll((all) =>
    all.flatMap((each) => {
      const { height, width } = each.getBoundingClientRect();
      return !each.checkVisibility() || height >= 43.5 || height * width === 0
        ? []
        : `${Math.round(height)} pixels: ${each.textContent?.trim() || each.id}`;
    }),
  );

/** Under 100 kB as it travels, with its stylesheet. */
export async function isLight(page: Page): Promise<void> {
  const sheet = await page
    .locator('link[rel="stylesheet"]')
    .evaluate((link) => (link instanceof HTMLLinkElement ? link.href : ""));
  const dressed = await page.request.get(sheet);
  const travels =
    gzipSync(await page.content()).length +
    gzipSync(await dressed.body()).length;
  expect(travels, `bytes of ${page.url()}`).toBeLessThan(100_000);
}

/** Comes to a page and holds it to what no page may fail; kept to be looked at where PICTURES are asked for. */
export const stands = (
  page: Page,
  name: string,
  come: () => Promise<unknown> = async () => {},
) =>
  test.step(name, async () => {
    await come();
    await holdsUp(page);
    await isLight(page);
    if (process.env["PICTURES"]) await picture(page, name.replaceAll(/\W+/g, "-")); // prettier-ignore
  });

/** A form is sent by this button and comes back with what is wrong. */
export async function sentBack(page: Page, button: string) {
  await page.locator("main").getByRole("button", { name: button, exact: true }).first().click(); // prettier-ignore
  await expect(page.getByRole("alert")).toContainText("problem");
}

/** Keeps what a page looks like, on a desk, a tablet and a phone, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const size = page.viewportSize();
  for (const width of [1280, 768, 375]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({
      path: `test-results/pages/${name}-${width}.png`,
      fullPage: true,
    });
  }
  if (size) await page.setViewportSize(size);
}

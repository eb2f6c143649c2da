import { expect, type Locator, type Page } from "@playwright/test";

/**
 * What a journey costs whoever walks it: pages shown after the one it begins on, and fields touched. What is filled
 * in already and left so costs nothing. Without scripts a row that is added costs a page more.
 */
export function counted(page: Page) {
  let loads = 0;
  let fields = 0;
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame()) loads++;
  });
  return {
    /** Something touched that has no label of its own to find it by. */
    touched() {
      fields++;
    },
    async fill(label: string | RegExp, text: string, nth = 0) {
      fields++;
      await page.getByLabel(label, { exact: true }).nth(nth).fill(text);
    },
    async attach(label: string, file: Parameters<Locator["setInputFiles"]>[0]) {
      fields++;
      await page.getByLabel(label).setInputFiles(file);
    },
    async choose(label: string, option: string) {
      fields++;
      await page.getByLabel(label).selectOption({ label: option });
    },
    async tick(group: string | RegExp, label: string | RegExp) {
      fields++;
      await page
        .getByRole("group", { name: group })
        .getByLabel(label, { exact: true })
        .first()
        .check();
    },
    /** One more row, which is a page where no script adds it. */
    async another(name: string | RegExp) {
      await page.getByRole("button", { name }).first().click();
    },
    /** `rows` were added without scripts. */
    within(most: { loads: number; fields: number }, rows = 0) {
      expect(loads, "pages loaded").toBeLessThanOrEqual(most.loads + rows);
      expect(fields, "fields touched").toBeLessThanOrEqual(most.fields);
    },
  };
}

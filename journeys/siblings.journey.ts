import { expect, type Page, test } from "@playwright/test";
import { counted } from "./effort.ts";
import { sentBack, stands } from "./every-page.ts";
import { signIn } from "./signed-in.ts";

// J3: one visit to brothers and sisters, a visit in the record of each.

/** A household of whom the worker may write for several: the address of its form, and the children's first names. */
async function household(page: Page) {
  await page.goto("/my-work");
  const children = await page.locator('main a[href^="/children/"]').evaluateAll(
    (all) =>
      all.map((each) => /^\/children\/[^/?]+/.exec(each.getAttribute("href") ?? "")?.[0] ?? ""), // prettier-ignore
  );
  for (const child of new Set(children)) {
    await page.goto(`${child}/household`);
    const together = page.locator('main a[href$="/household/visits/new"]');
    if ((await together.count()) > 0) return { child, together };
  }
  throw new Error("No household of several is with this worker");
}

const seen = (page: Page) =>
  page.getByRole("group", { name: /^Did you see (?!the)/ });

/** The first names of whom the form asks about. */
const asked = async (page: Page) =>
  (await seen(page).locator(":scope > legend").allInnerTexts()).map((each) => /Did you see (.*)\?/.exec(each)?.[1] ?? ""); // prettier-ignore

/** Five fields of each child, whose words are marked by their name. */
async function write(
  page: Page,
  journey: ReturnType<typeof counted>,
  names: readonly string[],
) {
  // prettier-ignore
  await journey.fill(/Anybody else/, "Nan");
  for (const [nth, name] of names.entries()) {
    await seen(page).nth(nth).getByLabel("Yes", { exact: true }).first().check(); // prettier-ignore
    await page.getByRole("group", { name: "Alone?" }).nth(nth).getByLabel("Yes", { exact: true }).check(); // prettier-ignore
    journey.touched();
    journey.touched();
    const words = page.getByLabel(`In ${name}’s words`);
    // A baby has no words to write down.
    if ((await words.count()) > 0) await journey.fill(`In ${name}’s words`, `zq${name} said so`); // prettier-ignore
    await journey.fill("What are you worried about now?", `zq${name} worries`, nth); // prettier-ignore
    await journey.fill("What is going well?", `zq${name} does well`, nth);
  }
}

const check = (page: Page) =>
  page.getByRole("button", { name: "Check and save" }).click();
const save = async (page: Page) => {
  await page.getByRole("button", { name: "Save to record" }).click();
  await expect(page.getByText("The visit is in the record of each child")).toBeVisible(); // prettier-ignore
};

test("one visit to brothers and sisters: three pages, ten fields and five for each child; nobody's words in another's record", async ({
  page,
}) => {
  await signIn(page, "Social worker");
  const { together } = await household(page);
  const journey = counted(page);
  await together.click();
  const names = await asked(page);
  expect(names.length).toBeGreaterThan(1);
  await write(page, journey, names);
  await check(page);
  await expect(page.getByRole("button", { name: "Save to record" })).toBeVisible(); // prettier-ignore
  journey.within({ loads: 3, fields: 10 + 5 * names.length });
  await save(page);

  const { child } = await household(page);
  await page.goto(`${child}/household`);
  const links = page.locator('main tbody a[href^="/children/"]');
  const pages = [child, ...(await links.evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? "")))]; // prettier-ignore
  const found = new Set<string>();
  for (const at of new Set(pages)) {
    await page.goto(`${at}/timeline`);
    const words = await page.locator("main").innerText();
    const its = names.filter((name) => words.includes(`zq${name}`));
    expect(its.length, at).toBeLessThanOrEqual(1);
    for (const name of its) {
      expect(words).toContain(`zq${name} worries`);
      found.add(name);
    }
  }
  expect([...found].toSorted()).toEqual(names.toSorted());
});

test("one visit to brothers and sisters holds up: empty, sent back, full, before it is saved and after @scripting", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signIn(page, "Social worker");
  const { together } = await household(page);
  await stands(page, "J3 the household");
  await stands(page, "J3 empty", () => together.click());
  await stands(page, "J3 sent back", () => sentBack(page, "Check and save"));
  await stands(page, "J3 full", async () => write(page, counted(page), await asked(page))); // prettier-ignore
  await stands(page, "J3 to check", () => check(page));
  await stands(page, "J3 saved", () => save(page));
});

import { expect, type Page, test } from "@playwright/test";
import { type Council, council, signInAs } from "./beside-provider.ts";
import { counted } from "./effort.ts";
import { sentBack, stands } from "./every-page.ts";
import { childOf, signIn } from "./signed-in.ts";

// J3: one visit to brothers and sisters, a visit in the record of each.

/** A household of whom the worker may write for several: the address of its form, and the children's first names. */
async function household(page: Page) {
  await page.goto("/my-work");
  const children = await page
    .locator('main a[href^="/children/"]')
    .evaluateAll((all) => all.map((each) => each.getAttribute("href")));
  for (const child of new Set(children.map(childOf))) {
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
  // Of those on a protection plan.
  for (const bedroom of await page
    .getByRole("group", { name: "Did you see the bedroom?" })
    .all()) {
    await bedroom.getByLabel("Yes", { exact: true }).check();
    journey.touched();
  }
}

const check = async (page: Page) => {
  await page.getByRole("button", { name: "Check and save" }).click();
  await expect(page.getByRole("button", { name: "Save to record" })).toBeVisible(); // prettier-ignore
};
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

test.describe("with a baby, and a child who speaks without words", () => {
  test.describe.configure({ mode: "serial", timeout: 120_000 });
  let at: Council;
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    at = await council();
  });
  test.afterAll(() => at.stop());

  const panel = (page: Page, name: string) =>
    page.getByRole("region", { name: new RegExp(`^${name} `) });
  const opened = async (page: Page) => {
    await signInAs(page, at, "folake");
    await page.goto(`${at.ready}${at.amara}/household`);
    await page.locator('main a[href$="/household/visits/new"]').click();
  };

  /** Amara speaks, Jay speaks without words, Ivy is a baby and Bo was not there. */
  async function writeEach(page: Page, journey: ReturnType<typeof counted>) {
    const of = async (name: string, group: string, choice: string) => {
      journey.touched();
      await panel(page, name).getByRole("group", { name: group }).getByLabel(choice, { exact: true }).first().check(); // prettier-ignore
    };
    const box = async (name: string, label: string, text: string) => {
      journey.touched();
      await panel(page, name).getByLabel(label, { exact: true }).fill(text);
    };
    for (const name of ["Amara", "Jay", "Ivy"]) {
      await of(name, `Did you see ${name}?`, "Yes");
      await of(name, "Alone?", "Yes");
    }
    // On protection plans, which Ivy is not.
    for (const name of ["Amara", "Jay"])
      await of(name, "Did you see the bedroom?", "Yes");
    await box("Amara", "In Amara’s words", "Ivy cries and I carry her");
    await box("Jay", "How did Jay communicate?", "Makaton and pictures, with his teaching assistant"); // prettier-ignore
    await box("Jay", "What you saw and heard", "Pointed at the door twice; he wanted to be out of the room"); // prettier-ignore
    await of("Ivy", "How did you see Ivy?", "Asleep the whole time");
    await box("Ivy", "What you saw and heard", "In a clean cot by the bed; no marks on her face or hands"); // prettier-ignore
    // Inside “Yes” other questions have a “No” of their own.
    await panel(page, "Bo").locator('input[name$="-seen"][value="no"]').check();
    journey.touched();
    await of("Bo", "Why not?", "The child was somewhere else");
  }

  test("each is asked about in their own way, within ten fields and five for each, and it stands in their own record only", async ({
    page,
  }) => {
    await opened(page);
    const journey = counted(page);
    const ivy = panel(page, "Ivy");
    await expect(ivy.getByText("Feeding, holding, settling, eye contact, any marks, where they sleep.")).toHaveCount(1); // prettier-ignore
    await expect(ivy.getByLabel(/In Ivy’s words/)).toHaveCount(0);
    const jay = panel(page, "Jay");
    await expect(jay.getByText("What Jay showed, and what you understood by it.")).toHaveCount(1); // prettier-ignore
    await expect(jay.getByLabel(/In Jay’s words/)).toHaveCount(1);
    const amara = panel(page, "Amara");
    for (const label of [
      "How did Amara communicate?",
      "How did you see Amara?",
    ])
      // prettier-ignore
      await expect(amara.getByText(label)).toHaveCount(0);
    await writeEach(page, journey);
    await check(page);
    await expect(page.getByText("Yes, alone, asleep the whole time")).toBeVisible(); // prettier-ignore
    journey.within({ loads: 3, fields: 10 + 5 * 4 });
    await save(page);
    const told: Record<string, RegExp> = {
      [at.jay]: /How they communicated: Makaton and pictures/,
      [at.ivy]: /asleep the whole time/,
      [at.amara]: /Ivy cries and I carry her/,
    };
    for (const [child, own] of Object.entries(told)) {
      await page.goto(`${at.ready}${child}/visits`);
      const main = page.getByRole("main");
      await expect(main).toContainText(own);
      for (const [other, theirs] of Object.entries(told))
        if (other !== child) await expect(main).not.toContainText(theirs);
    }
  });

  test("every state of it holds up @scripting", async ({ page }) => {
    await opened(page);
    await stands(page, "J3 baby empty");
    await stands(page, "J3 baby sent back", () => sentBack(page, "Check and save")); // prettier-ignore
    await stands(page, "J3 baby full", () => writeEach(page, counted(page)));
    await stands(page, "J3 baby to check", () => check(page));
  });
});

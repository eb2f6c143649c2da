import { expect, type Page, test } from "@playwright/test";
import { inDays } from "./days.ts";
import { counted } from "./effort.ts";
import { sentBack, stands } from "./every-page.ts";
import { oneOfMine, signIn } from "./signed-in.ts";

// J8: a short plan written with the family. Without scripts each row that is added costs a page more.

const aim = "Mornings are calm and begin with breakfast";

/** From the plan's page: the form, filled with two outcomes and what is done for each. Returns how many rows were added. */
async function write(page: Page, journey: ReturnType<typeof counted>) {
  // A second run finds the plan of the first: then it is reviewed.
  await page.getByRole("button", { name: /^(Write|Review) the plan$/ }).click(); // prettier-ignore
  let added = 0;
  await journey.fill("Why are we involved?", "School rang twice in May.");
  for (const nth of [0, 1]) {
    if ((await page.getByLabel("How will we know?").count()) <= nth) {
      await journey.another("Add another outcome");
      added++;
    }
    await journey.fill("What needs to be different", `${aim} ${nth}`, nth);
    await journey.fill("How will we know?", "At school by nine.", nth);
    await page.getByLabel("Since last time").nth(nth).selectOption("Too soon to say"); // prettier-ignore
    journey.touched();
  }
  for (const nth of [0, 1]) {
    if ((await page.getByLabel("Who, by name").count()) <= nth) {
      await journey.another("Add another action");
      added++;
    }
    await page.getByLabel("For which outcome?").nth(nth).selectOption(String(nth + 1)); // prettier-ignore
    journey.touched();
    await journey.fill("What", `Six morning visits ${nth}`, nth);
    await journey.fill("Who, by name", "Dee Rowe", nth);
    await journey.fill("Their role", "family support worker", nth);
    await journey.fill("By when", inDays(20), nth);
  }
  const version = page.getByRole("group", { name: /Is there a version for/ });
  await version.getByLabel("Yes, I write it here").check();
  journey.touched();
  await journey.fill(/The plan as told to/, "Dee comes on Monday.");
  return added;
}

test("a plan with the family: three pages, and one for each of its readers", async ({
  page,
}) => {
  await signIn(page, "Social worker");
  const child = await oneOfMine(page);
  await page.goto(`${child}/plan`);
  const journey = counted(page);
  const added = await write(page, journey);
  await page.getByRole("button", { name: "Check and save" }).click();
  await expect(page.getByRole("button", { name: "Save to record" })).toBeVisible(); // prettier-ignore
  journey.within({ loads: 3, fields: 24 }, added);
  await page.getByRole("button", { name: "Save to record" }).click();

  for (const version of ["professional", "parent"]) {
    await page.goto(`${child}/plan?for=${version}`);
    await expect(page.getByText(`${aim} 0`)).toBeVisible();
    await expect(page.getByText("Dee Rowe (family support worker)").first()).toBeVisible(); // prettier-ignore
  }
  await page.goto(`${child}/plan?for=child`);
  await expect(page.getByText("Dee comes on Monday.")).toBeVisible();
  await expect(page.locator("main")).not.toContainText(aim);
});

test("every state of the plan holds up: empty, sent back, full, before it is saved and for each of its readers @scripting", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signIn(page, "Social worker");
  const child = await oneOfMine(page);
  await stands(page, "J8 no plan", () => page.goto(`${child}/plan?as-at=1/1/2010`)); // prettier-ignore
  await stands(page, "J8 the form", () => page.goto(`${child}/plan/new`));
  await stands(page, "J8 sent back", async () => {
    await page.getByLabel("How will we know?").first().fill("");
    await page.getByLabel("What", { exact: true }).first().fill("Walks to school with her"); // prettier-ignore
    await page.getByLabel("By when", { exact: true }).first().fill("when it suits"); // prettier-ignore
    await sentBack(page, "Check and save");
  });
  await page.goto(`${child}/plan`);
  await stands(page, "J8 full", async () => {
    await write(page, counted(page));
  });
  await stands(page, "J8 to check", () => page.getByRole("button", { name: "Check and save" }).click()); // prettier-ignore
  await page.getByRole("button", { name: "Save to record" }).click();
  for (const version of ["professional", "parent", "child"])
    await stands(page, `J8 ${version}`, () => page.goto(`${child}/plan?for=${version}`)); // prettier-ignore
  await stands(page, "J8 given, sent back", async () => {
    await page.getByText("Record that somebody was given it").click();
    await sentBack(page, "Record");
  });
});

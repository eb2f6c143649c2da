import { expect, type Page, test } from "@playwright/test";
import { counted } from "./effort.ts";
import { holdsUp, sentBack, stands } from "./every-page.ts";
import { sheetsOf } from "./sheets.ts";
import { oneOfMine, signIn } from "./signed-in.ts";

// A paper leaves: it is printed, and who was given it, how and when is written down. There is no mail.

/** The paper of a document of a child, which is added where there is none. */
async function paper(page: Page): Promise<{ child: string; called: string }> {
  await signIn(page, "Social worker");
  const child = await oneOfMine(page);
  const called = `Letter from school ${Date.now()}`;
  await page.goto(`${child}/documents/new`);
  await page.getByLabel("Which file?").setInputFiles({
    name: "Letter.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"), // prettier-ignore
  });
  await page.getByLabel("What is it called?").fill(called);
  await page.getByLabel("Letter", { exact: true }).check();
  await page.getByLabel("What is it about?").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Add the document" }).click();
  await expect(page.getByRole("link", { name: called, exact: true })).toBeVisible(); // prettier-ignore
  return { child, called };
}

const open = (page: Page, called: string) =>
  page.getByRole("link", { name: `Print or circulate ${called}` }).click();

/** Three fields: whom, how, and nobody ticked beforehand; the day is today. */
async function give(page: Page, journey: ReturnType<typeof counted>) {
  await expect(page.locator('input[type="checkbox"]:checked')).toHaveCount(0);
  await journey.fill(/Anybody else who is given it/, "Ms Hale, school nurse");
  await journey.tick("How are they given it?", "Handed to them");
}

test("a paper is given: from the documents two pages and two fields, and it stands with the paper who has it, how and when", async ({
  page,
}) => {
  const { child, called } = await paper(page);
  const journey = counted(page);
  await open(page, called);
  await expect(page.getByText("Nobody has been given it yet.")).toBeVisible();
  await page.getByRole("button", { name: "Circulate" }).or(page.getByRole("link", { name: "Circulate" })).click(); // prettier-ignore
  await give(page, journey);
  journey.within({ loads: 2, fields: 2 });
  await page.getByRole("button", { name: "Save to record" }).click();
  await expect(page.getByText("It is recorded who was given it.")).toBeVisible(); // prettier-ignore
  await page.goto(`${child}/documents`);
  const given = /Ms Hale, school nurse: handed to them, \w{3} \d+ \w{3} \d{4}/;
  await expect(page.locator("main")).toContainText(given);
  await open(page, called);
  await expect(page.locator("main")).toContainText("Who has it (1)");
  await expect(page.locator("main")).toContainText(given);
});

test("on paper it is the paper alone: how it is to be handled, and not who has it", async ({
  page,
}) => {
  const { child } = await paper(page);
  await page.goto(`${child}/plan`);
  const plan = page.getByRole("link", { name: /Print or circulate the whole plan/ }); // prettier-ignore
  if ((await plan.count()) === 0) await page.goto(`${child}/documents`);
  await plan.or(page.getByRole("link", { name: /^Print or circulate/ })).first().click(); // prettier-ignore
  const text = sheetsOf(await page.pdf({ preferCSSPageSize: true })).map((each) => each.text).join(" "); // prettier-ignore
  expect(text).toContain("OFFICIAL-SENSITIVE · printed by");
  expect(text).not.toContain("Who has it");
  expect(text).not.toContain("Circulate");
});

test("a paper and giving it hold up: nobody has it, sent back, full, given @scripting", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { child, called } = await paper(page);
  await stands(page, "paper empty", () => open(page, called));
  const circulate = page.locator('main a[href*="/circulation/new"]');
  await stands(page, "circulate empty", () => circulate.click());
  await stands(page, "circulate sent back", () => sentBack(page, "Save to record")); // prettier-ignore
  await stands(page, "circulate full", () => give(page, counted(page)));
  await page.getByRole("button", { name: "Save to record" }).click();
  await page.goto(`${child}/documents`);
  await stands(page, "paper given", () => open(page, called));
  await page.goto(`${child}/papers/00000000-0000-4000-8000-000000000000`);
  await holdsUp(page);
});

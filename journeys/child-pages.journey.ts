import { expect, type Page, test } from "@playwright/test";
import { sentBack, stands } from "./every-page.ts";
import { oneOfMine, signIn } from "./signed-in.ts";

// Each page empty, full and sent back: axe finds nothing, nothing reaches past a phone, every target has room.

const press = (page: Page, name: string) =>
  page.locator("main").getByRole("button", { name, exact: true }).first().click(); // prettier-ignore

/** The smallest PDF that says it is one. */
const letter = {
  name: "Letter from school.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"), // prettier-ignore
};

test("documents hold up @scripting", async ({ page }) => {
  await signIn(page, "Social worker");
  const child = await oneOfMine(page);
  const list = `${child}/documents`;
  await stands(page, "empty", () => page.goto(list));
  await stands(page, "the form", () => page.goto(`${list}/new`));
  await stands(page, "sent back", () => sentBack(page, "Add the document"));
  await stands(page, "full", async () => {
    await page.getByLabel("Which file?").setInputFiles(letter);
    await page.getByLabel("What is it called?").fill("Letter from school about mornings"); // prettier-ignore
    await page.getByLabel("Letter", { exact: true }).check();
    await page.getByLabel("What is it about?").selectOption({ index: 1 });
    await press(page, "Add the document");
    await expect(page.getByRole("link", { name: "Letter from school about mornings", exact: true })).toBeVisible(); // prettier-ignore
  });
});

test("a chronology holds up @scripting", async ({ page }) => {
  await signIn(page, "Social worker");
  const child = await oneOfMine(page);
  const chronology = `${child}/chronology`;
  await stands(page, "empty", () => page.goto(`${chronology}?as-at=1/1/2010`));
  await stands(page, "the box", async () => {
    await page.goto(`${child}/timeline`);
    await page.getByRole("link", { name: /^Add to chronology/ }).first().click(); // prettier-ignore
  });
  await stands(page, "sent back", () => sentBack(page, "Save to record"));
  await stands(page, "full", async () => {
    await page.getByLabel("Why this matters").fill("She said it for the first time. ".repeat(12)); // prettier-ignore
    await page.getByLabel("Education").check();
    await press(page, "Save to record");
    await expect(page.getByText("She said it for the first time.").first()).toBeVisible(); // prettier-ignore
  });
  await stands(page, "an edit", () =>
    page.getByRole("link", { name: /^Edit/ }).first().click(),
  );
  await stands(page, "a pattern sent back", async () => {
    await page.goto(chronology);
    await page.getByRole("link", { name: /the pattern of/ }).first().click(); // prettier-ignore
    await sentBack(page, "Save to record");
  });
});

test("people and household hold up @scripting", async ({ page }) => {
  await signIn(page, "Social worker");
  const child = await oneOfMine(page);
  for (const tab of ["people", "household"]) {
    await stands(page, tab, () => page.goto(`${child}/${tab}`));
    await stands(page, `${tab}, long ago`, () =>
      page.goto(`${child}/${tab}?as-at=1/1/1990`),
    );
    await stands(page, `${tab}, in error`, () =>
      page.goto(`${child}/${tab}?as-at=31/2/2026`),
    );
  }
});

test("search holds up @scripting", async ({ page }) => {
  await signIn(page, "Service manager");
  const search = async (words: string) => {
    await page.goto("/search");
    await page.getByLabel("Search children, people and notes").fill(words);
    await press(page, "Search");
  };
  await stands(page, "nothing asked yet", () => page.goto("/search"));
  await stands(page, "nothing asked", () => search(" "));
  await stands(page, "nothing found", () => search("zzqqxx"));
  await stands(page, "children and people", () => search("an"));
  await stands(page, "notes", async () => {
    await search("school");
    await expect(page.locator("mark").first()).toBeVisible();
  });
  await stands(page, "no longer kept", () =>
    page.goto("/search/00000000-0000-4000-8000-000000000000"),
  );
});

test("supervision holds up @scripting", async ({ page }) => {
  await signIn(page, "Team manager");
  await stands(page, "whom I supervise", () => page.goto("/supervision"));
  await stands(page, "an empty file", () =>
    page.locator("main tbody th a").first().click(),
  );
  await stands(page, "the form", () =>
    page.locator("main a.govuk-button").click(),
  );
  await stands(page, "sent back", async () => {
    await page.getByRole("button", { name: /^Save to/ }).click();
    await expect(page.getByRole("alert")).toContainText("problem");
  });
  await stands(page, "a full file", async () => {
    await page.getByLabel("How is the worker?").fill("Tired, and proud of the week. ".repeat(20)); // prettier-ignore
    await page.getByRole("button", { name: /^Save to/ }).click();
    await expect(page.getByText("Tired, and proud of the week.").first()).toBeVisible(); // prettier-ignore
  });
});

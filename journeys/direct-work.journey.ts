import { expect, type Page, test } from "@playwright/test";
import { counted } from "./effort.ts";
import { holdsUp, isLight } from "./every-page.ts";
import { signIn } from "./signed-in.ts";

// J9: two pages after My work and six fields, no script needed.
const drawing = {
  name: "stairs.png",
  mimeType: "image/png",
  // The smallest picture there is: one pixel.
  buffer: Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64"), // prettier-ignore
};
const know = "She asked twice who sleeps in the front room.";

/** The form of direct work with the first child of whoever works beside a social worker. */
async function begin(page: Page) {
  await signIn(page, "Family support worker");
  await page.goto("/my-work");
  return page.locator('main a[href$="/direct-work/new"]').first();
}

/** Six fields, the words of all of them under 120. */
async function write(page: Page, journey: ReturnType<typeof counted>) {
  await journey.fill(
    "What did you use or do together?",
    "Three houses, session 2 of 6",
  );
  await journey.fill(/s words/, "My worry house is full of stairs.");
  await journey.fill(/did and showed/, "Drew the stairs in red, then a ladder."); // prettier-ignore
  await journey.choose("Which part of the plan was it for?", "None of these");
  await journey.attach("A photograph or scan of what they made (optional)", drawing); // prettier-ignore
  await journey.fill("What should the social worker know? (optional)", know);
}

test("direct work from my work: two pages, six fields; who is accountable stands beside it, and the visit is still due", async ({
  page,
}) => {
  const link = await begin(page);
  const journey = counted(page);
  await link.click();
  await expect(page.getByText(/Accountable social worker:/)).toBeVisible();
  await write(page, journey);
  await page.getByRole("button", { name: "Check and save" }).click();
  await expect(
    page.getByRole("heading", { name: "What this changes" }),
  ).toBeVisible();
  await expect(page.getByText(/^Meets/)).toHaveCount(0);
  journey.within({ loads: 2, fields: 6 });
  await page.getByRole("button", { name: "Save to record" }).click();
  await expect(
    page.getByText("The direct work is in the record."),
  ).toBeVisible();
  await expect(
    page.getByText("“My worry house is full of stairs.”").first(),
  ).toBeVisible();
  await expect(
    page.getByText("Accountable social worker", { exact: true }),
  ).toBeVisible();
});

test("a drawing stays with the form through what must be put right, can be left out again, and is a document of the work", async ({
  page,
}) => {
  const link = await begin(page);
  await link.click();
  const child = page.url().replace(/\/direct-work\/.*/, "");
  const file = page.getByLabel("A photograph or scan of what they made (optional)"); // prettier-ignore
  const button = page.getByRole("button", { name: "Check and save" });
  await page.getByLabel(/s words/).fill("That is our house.");
  await file.setInputFiles(drawing);
  await button.click();
  await expect(page.getByRole("alert")).toContainText("Enter what you used or did together"); // prettier-ignore
  await expect(page.getByText(/Kept with this form: stairs\.png, PNG picture/)).toBeVisible(); // prettier-ignore
  await expect(page.getByLabel(/s words/)).toHaveValue("That is our house.");

  // What is no picture is refused, and what was kept before stays.
  await file.setInputFiles({ name: "letter.jpg", mimeType: "image/jpeg", buffer: Buffer.from("MZ no picture at all") }); // prettier-ignore
  await button.click();
  await expect(page.getByRole("alert")).toContainText("letter.jpg was not kept"); // prettier-ignore
  await expect(page.getByText(/Kept with this form: stairs\.png/)).toBeVisible(); // prettier-ignore
  await page.getByLabel("Leave this file out").check();
  await button.click();
  await expect(page.getByText(/Kept with this form/)).toHaveCount(0);

  const tool = `Our house, drawn ${Date.now()}`;
  await page.getByLabel("What did you use or do together?").fill(tool);
  await page.getByLabel("Which part of the plan was it for?").selectOption({ label: "None of these" }); // prettier-ignore
  await file.setInputFiles(drawing);
  await button.click();
  await expect(page.getByText(/stairs\.png, PNG picture/)).toBeVisible();
  await page.getByRole("button", { name: "Save to record" }).click();
  await page.goto(`${child}/documents`);
  await expect(page.getByRole("link", { name: tool, exact: true })).toBeVisible(); // prettier-ignore
  await expect(page.locator("main")).toContainText("The child’s own work");
});

test("direct work is accessible and light: empty, in error, before it is saved, and where it stands @scripting", async ({
  page,
}) => {
  const link = await begin(page);
  await holdsUp(page);
  await link.click();
  await holdsUp(page);
  await isLight(page);
  await page.getByRole("button", { name: "Check and save" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await holdsUp(page);
  await write(page, counted(page));
  await page.getByRole("button", { name: "Check and save" }).click();
  await expect(
    page.getByRole("heading", { name: "What this changes" }),
  ).toBeVisible();
  await holdsUp(page);
  await page.getByRole("button", { name: "Save to record" }).click();
  await page.getByRole("link", { name: "Visits", exact: true }).click();
  await expect(page.getByText(know).first()).toBeVisible();
  await holdsUp(page);
});

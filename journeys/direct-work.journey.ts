import { expect, type Page, test } from "@playwright/test";
import { counted } from "./effort.ts";
import { holdsUp, isLight } from "./every-page.ts";
import { signIn } from "./signed-in.ts";

// J9: two pages after My work and six fields, no script needed.
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
  await journey.fill("What next? (optional)", "Build the ladder on Thursday.");
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

import { expect, type Page, test } from "@playwright/test";
import { markupPayloads } from "../src/app/hostile-words.ts";
import { holdsUp, isLight, picture } from "./every-page.ts";
import {
  atProvider,
  type Council,
  council,
  provesAgain,
  signInAs,
} from "./beside-provider.ts";

test.describe.configure({ mode: "serial", timeout: 120_000 });

let at: Council;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  at = await council();
});
test.afterAll(() => at.stop());

/** Every page of these ways holds up, and is kept to be looked at. */
async function sound(page: Page, name: string) {
  await holdsUp(page);
  await isLight(page);
  if (process.env["PICTURES"]) await picture(page, `access-${name}`);
}
const goes = (page: Page, path: string) => page.goto(`${at.ready}${path}`);
const press = (page: Page, name: string) =>
  page.getByRole("main").getByRole("button", { name }).click();

async function search(page: Page, words: string) {
  await goes(page, "/search");
  await page.getByRole("main").getByRole("searchbox").or(page.getByRole("main").getByRole("textbox")).first().fill(words); // prettier-ignore
  await page.getByRole("main").getByRole("button").first().click();
}

test("people come in through the council’s provider and go out @scripting", async ({
  page,
}) => {
  await goes(page, "/sign-in");
  await sound(page, "sign-in");
  await press(page, "Sign in");
  await atProvider(page, "folake");
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  await goes(page, "/account");
  await expect(page.getByRole("main")).toContainText("Folake Adeyemi");
  await sound(page, "account");
  await page.getByRole("button", { name: "Sign out", exact: true }).first().click(); // prettier-ignore
  await goes(page, at.amara);
  await expect(page).toHaveURL(/\/sign-in/);
  await signInAs(page, at, "nell");
  await expect(page.getByRole("main")).toContainText("no role here yet");
  await sound(page, "no-role");
});

test("the front door finds a child without opening, and opens in an emergency @scripting", async ({
  page,
}) => {
  await signInAs(page, at, "ngozi");
  await search(page, "Amara Obi");
  const main = page.getByRole("main");
  await expect(main).toContainText("Amara Obi");
  await expect(main).toContainText("Folake Adeyemi");
  await expect(page.locator(`a[href="${at.amara}"]`)).toHaveCount(0);
  await sound(page, "found-not-opened");
  await goes(page, at.amara);
  await expect(page.locator("h1")).toContainText("not found");
  await sound(page, "closed-child");

  await goes(page, `${at.amara}/emergency`);
  await sound(page, "emergency");
  await press(page, "Open the record");
  await expect(page.getByRole("alert")).toContainText("problem");
  await sound(page, "emergency-error");
  await page.getByRole("radio").first().check();
  await page.getByLabel("What has happened?").fill("Somebody rings: she is alone at the station"); // prettier-ignore
  await press(page, "Open the record");
  await expect(page.getByRole("main")).toContainText("You opened this record in an emergency. It closes"); // prettier-ignore
  await sound(page, "emergency-banner");
  await goes(page, `${at.amara}/timeline`);
  await expect(page.getByRole("main")).toContainText("You opened this record in an emergency"); // prettier-ignore

  await goes(page, "/trail");
  await expect(page.getByRole("main")).toContainText("emergency");
  await sound(page, "what-i-opened");
});

test("those who must know are told, judge it, and see who opened the record @scripting", async ({
  page,
}) => {
  await signInAs(page, at, "mara");
  await goes(page, "/notices");
  await sound(page, "notices");
  await goes(page, `${at.amara}/trail`);
  await expect(page.getByRole("main")).toContainText("Ngozi Okafor");
  await sound(page, "who-opened");
  await goes(page, "/emergencies");
  await sound(page, "emergencies");
  await page.locator("tbody th a").first().click();
  await expect(page.getByRole("main")).toContainText("she is alone at the station"); // prettier-ignore
  await sound(page, "emergency-review");
  await page.getByLabel("Yes", { exact: true }).check();
  await press(page, "Save the review");
  await goes(page, "/emergencies");
  await expect(page.getByRole("main")).toContainText("1 opened, 0 judged inappropriate"); // prettier-ignore
});

test("one person restricts a record at once, a second confirms, and nobody else finds it @scripting", async ({
  page,
}) => {
  await signInAs(page, at, "mara");
  await goes(page, `${at.jay}/access`);
  await expect(page.getByRole("main")).toContainText("Folake Adeyemi");
  await sound(page, "who-may-see");
  await goes(page, `${at.jay}/restriction`);
  await sound(page, "step-up");
  await provesAgain(page, "mara");
  await expect(page).toHaveURL(/\/restriction$/);
  await sound(page, "restrict");
  await press(page, "Restrict");
  await expect(page.getByRole("alert")).toContainText("problem");
  await sound(page, "restrict-error");
  await page.getByRole("radio").first().check();
  await page.getByLabel("Who may still see it?").fill("Folake Adeyemi\nMara Lund"); // prettier-ignore
  await page.getByLabel("Why is it restricted?").fill("A relative works for the council"); // prettier-ignore
  await press(page, "Restrict");
  await expect(page.getByRole("alert")).toContainText("Restricted");

  await signInAs(page, at, "ngozi");
  await search(page, "Jay");
  await expect(page.locator(`a[href^="${at.jay}"]`)).toHaveCount(0);
  await search(page, "Jay Obi 5/1/2017");
  await expect(page.getByRole("main")).toContainText("A record exists. Access is restricted"); // prettier-ignore
  await sound(page, "found-restricted");

  await signInAs(page, at, "ina");
  await goes(page, "/restrictions");
  await sound(page, "restrictions");
  await page.locator("tbody th a").first().click();
  if (/step-up/.test(page.url())) await provesAgain(page, "ina");
  await sound(page, "restriction-to-confirm");
  await press(page, "Confirm this restriction");
  await sound(page, "restriction-confirmed");

  await signInAs(page, at, "folake");
  await goes(page, at.jay);
  await expect(page.locator("h1")).toContainText("Jay");
});

test("rows about many children leave with proof, a reason and a second person @scripting", async ({
  page,
}) => {
  await signInAs(page, at, "ann");
  await goes(page, "/children.csv?list=all");
  await provesAgain(page, "ann");
  await sound(page, "export");
  await press(page, "Make the file");
  await expect(page.getByRole("alert")).toContainText("problem");
  await sound(page, "export-error");
  await page.getByLabel("What do you need these rows for?").fill("To check the list against the register"); // prettier-ignore
  await page.getByLabel("CSV").check();
  await press(page, "Make the file");
  await expect(page.getByRole("main")).toContainText("Waits for a second person"); // prettier-ignore
  const file = page.url();
  await sound(page, "export-waits");

  await signInAs(page, at, "sara");
  await goes(page, "/exports");
  await sound(page, "exports");
  await page.locator("tbody th a").first().click();
  await press(page, "Agree");
  await provesAgain(page, "sara");
  await press(page, "Agree");
  await expect(page.getByRole("alert")).toContainText("Agreed");

  await signInAs(page, at, "ann");
  await page.goto(file);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Fetch the file" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
});

test("how a worker is, is written in their file, and put right there @scripting", async ({
  page,
}) => {
  await signInAs(page, at, "mara");
  await goes(page, "/supervision");
  await sound(page, "supervision");
  await page.getByRole("link", { name: "Folake Adeyemi" }).click();
  await page.getByRole("button", { name: "Write how Folake Adeyemi is" }).click(); // prettier-ignore
  await page.getByLabel("How is the worker?").fill("Tired after three late visits in one week"); // prettier-ignore
  await press(page, "Save to Folake Adeyemi’s file");
  await page.getByRole("link", { name: "Correct" }).click();
  await sound(page, "supervision-correction");
  await page.getByLabel("How is the worker?").fill("Tired after two late visits in one week"); // prettier-ignore
  await press(page, "Save to Folake Adeyemi’s file");
  await signInAs(page, at, "folake");
  await goes(page, "/supervision");
  await page.getByRole("link", { name: "Your supervision file" }).click();
  await page.getByText("What it said before").click();
  await expect(page.getByRole("main")).toContainText("three late visits");
  await sound(page, "supervision-file");
  await goes(page, `${at.amara}/meetings`);
  await sound(page, "meetings-decided");
});

test("[security 34] what is written is never run, in a browser @scripting", async ({
  page,
}) => {
  const ran: string[] = [];
  page.on("dialog", (dialog) => {
    ran.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (/Content Security Policy|Refused to/.test(message.text()))
      ran.push(message.text());
  });
  page.on("pageerror", (error) => ran.push(String(error)));
  await signInAs(page, at, "folake");
  await goes(page, `${at.amara}/visits/new`);
  for (const name of ["seen", "alone", "bedroom"])
    await page.locator(`input[name="${name}"][value="yes"]`).check();
  const boxes = ["words", "observed", "worries", "goingWell"];
  for (const [index, name] of boxes.entries()) {
    const share = markupPayloads.filter((_, at) => at % boxes.length === index);
    await page.locator(`textarea[name="${name}"]`).fill(share.join("\n"));
  }
  await press(page, "Check and save");
  await page.getByRole("main").getByRole("button", { name: /Save/ }).first().click(); // prettier-ignore
  for (const path of [
    "",
    "/timeline",
    "/visits",
    "/chronology",
    "/household",
    "/people",
    "/oversight/new",
    "/visits/new",
  ])
    // prettier-ignore
    await goes(page, `${at.amara}${path}`);
  await goes(page, `${at.amara}/visits`);
  await expect(page.getByRole("main")).toContainText("<img src=x");
  await sound(page, "written-as-text");
  for (const payload of markupPayloads.filter((_, index) => index % 6 === 0))
    await search(page, payload.slice(0, 200) || "x");
  expect(ran).toEqual([]);
});

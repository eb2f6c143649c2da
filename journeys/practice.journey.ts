import { expect, test } from "@playwright/test";
import { holdsUp, isLight, picture } from "./every-page.ts";
import { oneOfMine, signIn } from "./signed-in.ts";

test("what is typed is kept while it is typed, and is there after the browser is gone @scripting", async ({
  page,
  context,
}) => {
  await signIn(page, "Social worker");
  const child = await oneOfMine(page);
  await page.goto(`${child}/visits/new`);
  await page.getByLabel("What is going well?").fill("He laughed a lot today.");
  await expect(page.locator(".app-save-state")).toContainText("Saved", {
    timeout: 10_000,
  });
  await page.close();
  const again = await context.newPage();
  await again.goto("/my-work");
  await again.getByRole("link", { name: "Record a visit", exact: true }).last().click(); // prettier-ignore
  await expect(again.getByLabel("What is going well?")).toHaveValue(
    "He laughed a lot today.",
  );
});

test("what is typed before the script is there is kept too @scripting", async ({
  page,
}) => {
  await signIn(page, "Social worker");
  const child = await oneOfMine(page);
  let arrive = () => {};
  const slow = new Promise<void>((come) => (arrive = come));
  await page.route("**/*.js", async (route) => {
    await slow;
    await route.continue();
  });
  await page.goto(`${child}/visits/new`, { waitUntil: "commit" });
  const words = page.getByLabel("What are you worried about now?");
  await words.fill("She had not eaten since the morning.");
  const draft = page.waitForResponse(/\/visits\/draft$/);
  arrive();
  await draft;
  await expect(page.locator(".app-save-state")).toContainText("Saved");
  await page.goto("/my-work");
  await page.locator("#drafts").getByRole("link", { name: "Record a visit" }).first().click(); // prettier-ignore
  await expect(words).toHaveValue("She had not eaten since the morning.");
});

test("pages of the working day hold up @scripting", async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, "Social worker");
  const child = await oneOfMine(page);
  const pages: Record<string, string> = {
    "my-work": "/my-work",
    "team-board": "/team",
    visit: `${child}/visits/new`,
    attempt: `${child}/attempts/new`,
    oversight: `${child}/oversight/new`,
    handover: `${child}/handover/new`,
    household: `${child}/household`,
    "ehc-plan": `${child}/ehc-plan/new`,
    "strategy-discussion": `${child}/strategy-discussion/new`,
    "plan-write": `${child}/plan/new`,
    plan: `${child}/plan`,
    child,
  };
  for (const [name, at] of Object.entries(pages))
    await test.step(name, async () => {
      await page.goto(at);
      await holdsUp(page);
      await isLight(page);
      if (process.env["PICTURES"]) await picture(page, name);
    });
  await test.step("a form sent back", async () => {
    await page.goto(`${child}/visits/new`);
    await page.getByRole("button", { name: "Check and save" }).click();
    await expect(page.getByRole("alert")).toContainText("problem");
    await holdsUp(page);
    if (process.env["PICTURES"]) await picture(page, "visit-error");
  });
});

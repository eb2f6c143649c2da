import { expect, type Page, test } from "@playwright/test";
import { holdsUp, isLight, picture } from "./every-page.ts";
import { signIn } from "./signed-in.ts";

/** Pages shown after the start page, and fields touched: a journey has so many and no more. */
function counted(page: Page) {
  const effort = { loads: 0, fields: 0 };
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame()) effort.loads++;
  });
  return {
    effort,
    begin: () => {
      effort.loads = 0;
      effort.fields = 0;
    },
    async fill(label: string | RegExp, text: string) {
      effort.fields++;
      await page.getByLabel(label, { exact: true }).first().fill(text);
    },
    async tick(group: string | RegExp, label: string) {
      effort.fields++;
      await page
        .getByRole("group", { name: group })
        .getByLabel(label, { exact: true })
        .first()
        .check();
    },
  };
}

/** A child the social worker may write for. */
async function oneOfMine(page: Page): Promise<string> {
  await page.goto("/my-work");
  const link = page.locator('main a[href$="/visits/new"]').first();
  return (await link.getAttribute("href"))?.replace("/visits/new", "") ?? "";
}

test.describe("without scripts @scripting", () => {
  test.use({ javaScriptEnabled: false });

  test("J1: a visit is recorded from my work in two pages, and the clock it stops is told first", async ({
    page,
  }) => {
    await signIn(page, "Social worker");
    const child = await oneOfMine(page);
    const journey = counted(page);
    journey.begin();
    await page.locator(`main a[href="${child}/visits/new"]`).first().click();
    await journey.tick(/^Did you see/, "Yes");
    await journey.tick("Alone?", "Yes");
    const bedroom = page.getByRole("group", {
      name: "Did you see the bedroom?",
    });
    if ((await bedroom.count()) > 0)
      await journey.tick("Did you see the bedroom?", "Yes");
    await journey.fill(/s words/, "I like it when we all eat together");
    await journey.fill("What are you worried about now?", "Mornings are hard.");
    await journey.fill("What is going well?", "School is proud of her.");
    await journey.fill("What", "Bring the class photographs");
    await journey.fill("Who", "Folake Adeyemi");
    await journey.fill("By when", "30/11/2026");
    await page.getByRole("button", { name: "Check and save" }).click();
    await expect(
      page.getByRole("heading", { name: "What this changes" }),
    ).toBeVisible();
    expect(journey.effort.loads).toBeLessThanOrEqual(3);
    expect(journey.effort.fields).toBeLessThanOrEqual(14);
    await page.getByRole("button", { name: "Save to record" }).click();
    await expect(page.getByText("The visit is in the record.")).toBeVisible();
    await expect(
      page.getByText("“I like it when we all eat together”").first(),
    ).toBeVisible();
  });

  test("J4: nobody in, in one page and four fields", async ({ page }) => {
    await signIn(page, "Social worker");
    const child = await oneOfMine(page);
    const journey = counted(page);
    journey.begin();
    await page.goto(`${child}/attempts/new`);
    await journey.tick("Why could you not see them?", "Nobody was at home");
    await journey.fill("What did you do?", "Rang, and left a card.");
    await journey.fill(/When will you try again/, "30/11/2026");
    expect(journey.effort.loads).toBeLessThanOrEqual(1);
    expect(journey.effort.fields).toBeLessThanOrEqual(4);
    await page.getByRole("button", { name: "Save to record" }).click();
    await expect(page.getByText("The attempt is in the record")).toBeVisible();
  });
});

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

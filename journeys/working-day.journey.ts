import { expect, type Page, test } from "@playwright/test";
import { inDays } from "./days.ts";
import { counted } from "./effort.ts";
import { childOf, oneOfMine, signIn } from "./signed-in.ts";

// What each task of the day may cost: pages after the one it begins on, but for the one that says it is saved, and
// fields touched. Walked without scripts, where each row that is added costs a page more.
const soon = inDays(5);

const save = (page: Page) =>
  page.getByRole("button", { name: "Save to record" }).click();

/** What was agreed, in rows of which the first is there. */
async function agree(
  page: Page,
  journey: ReturnType<typeof counted>,
  what: readonly string[],
) {
  for (const [row, each] of what.entries()) {
    if (row > 0) await journey.another("Add another action");
    await journey.fill("What", each, row);
    await journey.fill("By when", soon, row);
  }
}

const three = [
  "Bring the class photographs",
  "Ring the school nurse",
  "Ask Nan about Fridays",
];

test("a visit from my work: three pages, fourteen fields, and the child’s page says when the next is due", async ({
  page,
}) => {
  await signIn(page, "Social worker");
  const child = await oneOfMine(page);
  const journey = counted(page);
  await page.locator(`main a[href="${child}/visits/new"]`).first().click();
  await journey.tick(/^Did you see/, "Yes");
  await journey.tick("Alone?", "Yes");
  const bedroom = page.getByRole("group", { name: "Did you see the bedroom?" });
  if ((await bedroom.count()) > 0)
    await journey.tick("Did you see the bedroom?", "Yes");
  const others = page.getByRole("group", { name: "Who else was there?" });
  for (const place of [0, 1])
    if ((await others.getByRole("checkbox").count()) > place) {
      await others.getByRole("checkbox").nth(place).check();
      journey.touched();
    }
  await journey.fill(/s words/, "I like it when we all eat together");
  await journey.fill("What are you worried about now?", "Mornings are hard.");
  await journey.fill("What is going well?", "School is proud of her.");
  await agree(page, journey, three);
  await page.getByRole("button", { name: "Check and save" }).click();
  await expect(
    page.getByRole("heading", { name: "What this changes" }),
  ).toBeVisible();
  journey.within({ loads: 3, fields: 14 }, 2);
  const changes = await page.locator(".app-what-changes").innerText();
  const due = /Next: .*, due (.*)/.exec(changes)?.[1]?.trim();
  await save(page);
  await expect(page.getByText("The visit is in the record.")).toBeVisible();
  await expect(
    page.getByText("“I like it when we all eat together”").first(),
  ).toBeVisible();
  if (due === undefined) return;
  await page.goto(child);
  await expect(page.getByText(due).first()).toBeVisible();
});

test("the start of the day: nothing to load after signing in, every heading counts its rows", async ({
  page,
}) => {
  await signIn(page, "Social worker");
  await page.goto("/my-work");
  const sections = page.locator("main section");
  const total = await sections.count();
  expect(total).toBeGreaterThan(0);
  for (let place = 0; place < total; place++) {
    const section = sections.nth(place);
    const [heading] = await section.locator("h2").allTextContents();
    const said = /\((\d+)\)/.exec(heading ?? "")?.[1];
    if (said === undefined) continue;
    const rows = await section.locator("li, tbody tr").count();
    expect(rows, heading ?? "").toBe(Number(said));
  }
  // Nothing is there twice.
  const due = await page.locator("main .govuk-grid-column-three-quarters tbody tr").allInnerTexts(); // prettier-ignore
  expect(due).toEqual([...new Set(due)]);
});

/** How many words of the page begin above so many windows. */
async function wordsAbove(page: Page, windows: number): Promise<number> {
  const size = page.viewportSize();
  const words = page
    .locator("main")
    .locator("h1, h2, p, li, dt, dd, summary, a, strong, td, th, label");
  const own = await words.evaluateAll((all, limit) =>
    all.flatMap((each) =>
      each.checkVisibility() && each.getBoundingClientRect().top < limit
        ? [...each.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent ?? "")
        : [],
    ), (size?.height ?? 0) * windows); // prettier-ignore
  return own
    .join(" ")
    .split(/\s+/)
    .filter((word) => /\w/.test(word)).length;
}

test("taking over a child: one page answers what must be known first", async ({
  page,
}) => {
  await signIn(page, "Social worker");
  const child = await oneOfMine(page);
  const journey = counted(page);
  await page.goto(child);
  journey.within({ loads: 1, fields: 0 });
  for (const question of [
    "Who may collect the child",
    "Who must not",
    "The risk now",
    "If things go wrong",
    "Next date",
    "Who to call",
  ])
    await expect(page.getByText(question, { exact: false }).first()).toBeVisible(); // prettier-ignore
  for (const heading of ["About me", "What is due", "What happened last"])
    await expect(page.getByRole("heading", { name: heading }).first()).toBeVisible(); // prettier-ignore
  const words = await wordsAbove(page, 1.5);
  expect(words).toBeGreaterThan(100);
  expect(words).toBeLessThanOrEqual(450);
});

test("an event into the chronology: from the timeline one page and two fields", async ({
  page,
}) => {
  await signIn(page, "Social worker");
  const child = await oneOfMine(page);
  await page.goto(`${child}/timeline`);
  const journey = counted(page);
  await page.getByRole("link", { name: /^Add to chronology/ }).first().click(); // prettier-ignore
  await journey.fill("Why this matters", "It is the first time she said so.");
  await journey.tick("Theme", "Family life and relationships");
  journey.within({ loads: 1, fields: 2 });
  await save(page);
  await expect(page.getByText("It is in the chronology.")).toBeVisible();
  await expect(page.getByText("It is the first time she said so.")).toBeVisible(); // prettier-ignore
});

test("an event for the chronology is put by and found again: its words are as they were left, one page and one field later", async ({
  page,
}) => {
  await signIn(page, "Social worker");
  const child = await oneOfMine(page);
  await page.goto(`${child}/timeline`);
  await page.getByRole("link", { name: /^Add to chronology/ }).first().click(); // prettier-ignore
  const why = `She told it for the first time ${Date.now()}`;
  await page.getByLabel("Why this matters").fill(why);
  await page.getByRole("button", { name: "Save and come back" }).click();
  await expect(page.getByText("what you wrote is kept in your drafts")).toBeVisible(); // prettier-ignore
  const heading = page.locator("#drafts h2");
  const kept = Number(/\d+/.exec(await heading.innerText())?.[0]);
  const journey = counted(page);
  await page.locator("#drafts").getByRole("link", { name: "Add to chronology" }).first().click(); // prettier-ignore
  await expect(page.getByLabel("Why this matters")).toHaveValue(why);
  await journey.tick("Theme", "Education");
  journey.within({ loads: 1, fields: 1 });
  await save(page);
  await expect(page.getByText(why)).toBeVisible();
  await page.goto("/my-work");
  await expect(heading).toHaveText(`Drafts (${kept - 1})`);
});

test("why an event matters is kept while it is typed, and is there after the browser is gone @scripting", async ({
  page,
  context,
}) => {
  await signIn(page, "Social worker");
  const child = await oneOfMine(page);
  await page.goto(`${child}/timeline`);
  await page.getByRole("link", { name: /^Add to chronology/ }).first().click(); // prettier-ignore
  const why = `He asked to stay longer ${Date.now()}`;
  await page.getByLabel("Why this matters").fill(why);
  await expect(page.locator(".app-save-state")).toContainText("Saved", { timeout: 10_000 }); // prettier-ignore
  await page.close();
  const again = await context.newPage();
  await again.goto("/my-work");
  await again.locator("#drafts").getByRole("link", { name: "Add to chronology" }).first().click(); // prettier-ignore
  await expect(again.getByLabel("Why this matters")).toHaveValue(why);
});

test("oversight: quick in one page and three fields, supervision in two", async ({
  page,
}) => {
  await signIn(page, "Team manager");
  await page.goto("/team");
  const child = childOf(await page.locator('main a[href^="/children/"]').first().getAttribute("href")); // prettier-ignore
  const at = `${child}/oversight/new`;
  const quick = counted(page);
  await page.goto(at);
  await quick.fill(
    "What did you consider?",
    "Two visits were late this month.",
  );
  await quick.fill("What did you decide, and why?", "Weekly visits until the review, because mornings worry us."); // prettier-ignore
  quick.within({ loads: 1, fields: 3 });
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("The oversight is in the record")).toBeVisible();

  const supervision = counted(page);
  await page.goto(at);
  await supervision.fill("What did you consider?", "Where the plan stands.");
  await supervision.fill("What did you decide, and why?", "The plan goes on, because school says so."); // prettier-ignore
  await supervision.tick("How deep was it?", /Supervision about/);
  await supervision.fill("What is life like for this child today?", "Calmer."); // prettier-ignore
  await supervision.fill("What do we think is going on; what else could it be?", "Mum sleeps now."); // prettier-ignore
  await supervision.tick(/^From 0/, "6");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/Check/);
  supervision.within({ loads: 2, fields: 18 });
  await save(page);
  await expect(page.getByText("The oversight is in the record")).toBeVisible();
});

test("a strategy discussion with four agencies: three pages, eighteen fields", async ({
  page,
}) => {
  await signIn(page, "Team manager");
  await page.goto("/team");
  const child = childOf(await page.locator('main a[href^="/children/"]').first().getAttribute("href")); // prettier-ignore
  const journey = counted(page);
  await page.goto(`${child}/strategy-discussion/new`); // prettier-ignore
  const late = page.getByLabel(/Why was it late/);
  if ((await late.count()) > 0) await journey.fill(/Why was it late/, "The police could not come before."); // prettier-ignore
  for (const agency of ["Police", "Health", "Education"])
    await journey.tick(agency, "Attended");
  await journey.fill(/Anybody else/, "Imani Cole, housing");
  await journey.fill("What is known?", "A neighbour rang twice.");
  await journey.fill("What is the risk to the child?", "Being left alone.");
  await journey.fill("What was decided, and why?", "An enquiry, because she is six."); // prettier-ignore
  await journey.tick("Does a section 47 enquiry begin?", "No");
  await agree(page, journey, three);
  await page.getByRole("button", { name: "Check and save" }).click();
  await expect(page.getByRole("button", { name: "Save to record" })).toBeVisible(); // prettier-ignore
  journey.within({ loads: 3, fields: 18 }, 2);
  await save(page);
  await expect(page.getByText("The strategy discussion is in the record.")).toBeVisible(); // prettier-ignore
});

test("the manager's Monday: one page says who has no worker, no plan, what is overdue and what comes this week", async ({
  page,
}) => {
  await signIn(page, "Team manager");
  const journey = counted(page);
  await page.goto("/team");
  journey.within({ loads: 1, fields: 0 });
  for (const count of [
    "Unallocated",
    "No current plan",
    "Overdue",
    "Due this week",
  ])
    // prettier-ignore
    await expect(page.getByText(count, { exact: false }).first()).toBeVisible();
});

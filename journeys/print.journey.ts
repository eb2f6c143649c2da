import { expect, type Page, test } from "@playwright/test";
import { inDays } from "./days.ts";
import { counted } from "./effort.ts";
import { sheetsOf, type Sheet } from "./sheets.ts";
import { oneOfMine, signIn } from "./signed-in.ts";

// Paper as it comes out of the printer: how many sheets, of which size, and what stands at the foot of each.

const a4 = { short: 595, long: 842 };

async function printed(page: Page): Promise<Sheet[]> {
  return sheetsOf(await page.pdf({ preferCSSPageSize: true }));
}

/** Every sheet says how it is to be handled, who printed it and which of how many it is. */
function handled(sheets: readonly Sheet[], by: RegExp) {
  for (const [place, { text }] of sheets.entries()) {
    expect(text).toContain("OFFICIAL-SENSITIVE · printed by");
    expect(text).toMatch(by);
    expect(text).toContain(`Page ${place + 1} of ${sheets.length}`);
  }
}

test("the team board is one sheet on its side, with what is overdue and how it is to be handled", async ({
  page,
}) => {
  await signIn(page, "Team manager");
  await page.goto("/team");
  const sheets = await printed(page);
  expect(sheets).toHaveLength(1);
  expect(Math.round(sheets[0]?.width ?? 0)).toBe(a4.long);
  expect(Math.round(sheets[0]?.height ?? 0)).toBe(a4.short);
  for (const words of [
    "Unallocated",
    "No current plan",
    "Overdue",
    "Due this week",
    "Workers",
  ])
    // prettier-ignore
    expect(sheets[0]?.text).toContain(words);
  expect(sheets[0]?.text).not.toContain("Sign out");
  handled(sheets, /printed by \S+ \S+, \w+ \d+ \w+ \d{4} \d+:\d\d/);
});

const longName = "Wilhelmina-Alexandrina Featherstonehaugh-Cholmondeley-Warner";
const sentence = "so that every school morning begins at seven with breakfast at the table and nobody has to shout or run"; // prettier-ignore

/** The longest plan that is not too long, of some 430 words: four outcomes, two actions each, by people with names of sixty letters. */
async function longest(page: Page, child: string) {
  await page.goto(`${child}/plan/new`);
  const journey = counted(page);
  const fill = (label: RegExp | string, text: string, nth = 0) =>
    journey.fill(label, text, nth);
  await fill("Why are we involved?", `${sentence}. ${sentence}.`);
  await fill(/in their words/, "I want to know who picks me up, every day.");
  for (let outcome = 0; outcome < 4; outcome++) {
    if ((await page.getByLabel("How will we know?").count()) <= outcome) await journey.another("Add another outcome"); // prettier-ignore
    await fill("What needs to be different", `${outcome + 1}: ${sentence}`, outcome); // prettier-ignore
    await fill("How will we know?", sentence, outcome);
    await page.getByLabel("Since last time").nth(outcome).selectOption("Better"); // prettier-ignore
  }
  for (let action = 0; action < 8; action++) {
    if ((await page.getByLabel("Who, by name").count()) <= action) await journey.another("Add another action"); // prettier-ignore
    await page.getByLabel("For which outcome?").nth(action).selectOption(String(1 + (action % 4))); // prettier-ignore
    await fill(
      "What",
      "Walks to school with her every day until Christmas",
      action,
    );
    await fill("Who, by name", longName, action);
    await fill("Their role", "family support worker", action);
    await fill("By when", inDays(20), action);
  }
  await fill(/If things go wrong/, `${sentence}, ${sentence}, ${sentence}.`);
  await fill(/Whom can/, longName);
  await fill(/When does this plan end/, sentence);
  await page.getByRole("group", { name: /version/ }).getByLabel("Yes, I write it here").check(); // prettier-ignore
  await fill(/The plan as told to/, `Dear you.\n\n${sentence}.\n\n${sentence}.`); // prettier-ignore
  await page.getByRole("button", { name: "Check and save" }).click();
  await page.getByRole("button", { name: "Save to record" }).click();
}

test("with the longest names, forty overdue, twenty workers and eight things due each day it is still one sheet", async ({
  page,
}) => {
  await signIn(page, "Team manager");
  await page.goto("/team");
  await page.locator("main").evaluate((main, name) => {
    const many = (rows: NodeListOf<Element> | Element[], times: number) => {
      const [first] = [...rows];
      for (let nth = 0; nth < times; nth++) first?.after(first.cloneNode(true));
    };
    many(main.querySelectorAll("#overdue tbody tr"), 40);
    many(main.querySelectorAll("#workers tbody tr"), 20);
    for (const list of main.querySelectorAll("#week ul"))
      list.innerHTML = `<li><a href="/">${name}</a><br />Child in need discussed in supervision<br /><span class="app-quiet">${name}</span></li>`.repeat(8); // prettier-ignore
    for (const row of main.querySelectorAll("tbody tr > :first-child"))
      row.textContent = name;
  }, longName);
  const sheets = await printed(page);
  expect(sheets).toHaveLength(1);
  handled(sheets, /printed by/);
});

test("the longest plan is two sheets for a professional and for a parent, and one for a child", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, "Social worker");
  const child = await oneOfMine(page);
  await longest(page, child);
  for (const [version, most] of [
    ["professional", 2],
    ["parent", 2],
    ["child", 1],
  ] as const) {
    await page.goto(`${child}/plan?for=${version}`);
    const sheets = await printed(page);
    expect(sheets.length, version).toBeLessThanOrEqual(most);
    expect(Math.round(sheets[0]?.width ?? 0)).toBe(a4.short);
    const text = sheets.map((sheet) => sheet.text).join(" ");
    if (version !== "child") expect(text).toContain(longName);
    expect(text).toContain("nobody has to shout or run");
    expect(text).not.toContain("Record that somebody was given it");
    handled(sheets, /printed by/);
  }
});

test("a chronology is printed in one go: what each event is and why it matters, and nothing to press", async ({
  page,
}) => {
  await signIn(page, "Social worker");
  const child = await oneOfMine(page);
  const whys = [
    "He said so for the first time.",
    "Nobody had told his school.",
  ];
  for (const why of whys) {
    await page.goto(`${child}/timeline`);
    await page.getByRole("link", { name: /^Add to chronology/ }).first().click(); // prettier-ignore
    await page.getByLabel("Why this matters").fill(why);
    await page.getByLabel("Family life and relationships").check();
    await page.getByRole("button", { name: "Save to record" }).click();
  }
  const pattern = "Each time he is asked alone, he tells more.";
  await page
    .getByRole("link", { name: /the pattern of/ })
    .last()
    .click();
  await page
    .getByRole("textbox", { name: "The pattern you see" })
    .fill(pattern);
  await page.getByRole("button", { name: "Save to record" }).click();
  // A page that is being left cannot be printed.
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expect(page.getByText(pattern)).toBeVisible();
  const sheets = await printed(page);
  const text = sheets.map((sheet) => sheet.text).join(" ");
  for (const words of [...whys, pattern]) expect(text).toContain(words);
  expect(text.match(/Family life and relationships:/g)?.length).toBeGreaterThanOrEqual(2); // prettier-ignore
  for (const words of ["Edit", "Write the pattern", "Save", "Timeline"])
    expect(text).not.toContain(words);
  handled(sheets, /printed by/);
});

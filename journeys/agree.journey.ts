import { expect, type Page, test } from "@playwright/test";
import { type Council, council, signInAs } from "./beside-provider.ts";

// J1: after a visit is saved the clock chip, My work, the team board and the measure agree at the next page load. In a
// council of today: what is due and what a measure counts are of the same day.

let at: Council;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  at = await council();
});
test.afterAll(() => at.stop());

const clock = "Child protection visit";
const measure = "/performance/cp-visit-due";

/** "Mon 30 Nov", as the board heads its days. */
const dayShort = (day: string) =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString("en-GB", { weekday: "short", day: "numeric", month: "short" }).replace(",", ""); // prettier-ignore

const number = (text: string) => Number(/\d+/.exec(text)?.[0]);

/** The rows of this child in a table, those about the clock, by the words of their chip. */
const chips = (page: Page, within: string, child: string) =>
  page.locator(`${within} tbody tr`, { has: page.locator(`a[href="${child}"]`) }).filter({ hasText: clock }).locator(".app-clock").allInnerTexts(); // prettier-ignore

/** The open promise of a visit on the child's page: its chip, and the day it is due. */
async function onItsPage(page: Page, child: string) {
  await page.goto(`${at.ready}${child}`);
  const promise = page.locator("main li", { has: page.locator("strong", { hasText: new RegExp(`^${clock}$`) }) }).first(); // prettier-ignore
  return {
    chip: await promise.locator(".app-clock").first().innerText(),
    due: (await promise.locator("time").first().getAttribute("datetime")) ?? "",
  };
}

async function onMyWork(page: Page, child: string) {
  await page.goto(`${at.ready}/my-work`);
  const now = page.getByRole("heading", { name: /^Now \(/ });
  return {
    chips: await chips(page, "main .govuk-grid-column-three-quarters", child),
    overdue: number(await now.innerText()),
  };
}

async function onTheBoard(page: Page, child: string) {
  await page.goto(`${at.ready}/team?overdue=all`);
  const count = page.locator(".app-counts__one", { hasText: "Overdue" });
  const days = page.locator(".app-days__day", { has: page.locator("li", { has: page.locator(`a[href="${child}"]`) }).filter({ hasText: clock }) }); // prettier-ignore
  return {
    chips: await chips(page, "#overdue", child),
    overdue: number(await count.locator(".app-counts__number").innerText()),
    rows: await page.locator("#overdue tbody tr").count(),
    days: await days.locator("h3").allInnerTexts(),
    week: await page.locator(".app-days__day h3").allInnerTexts(),
  };
}

/** How the measure counts the visit due on the day, and of how many it was in time; nothing while it is not due. */
async function measured(page: Page, child: string, due: string) {
  await page.goto(`${at.ready}${measure}?month=${due.slice(0, 7)}&show=all`);
  const row = page.locator("tbody tr", { has: page.locator(`a[href^="${child}"]`) }).filter({ hasText: dayShort(due) }); // prettier-ignore
  return {
    outcomes: await row.locator(".app-clock").allInnerTexts(),
    title: await page.locator("h1").innerText(),
  };
}

async function said(page: Page, child: string) {
  const its = await onItsPage(page, child);
  const work = await onMyWork(page, child);
  const board = await onTheBoard(page, child);
  return { its, work, board, measure: await measured(page, child, its.due) };
}

/** All four say the same of the visit: late everywhere or nowhere, by as much, and due on one day. */
function agree({
  its: { chip, due },
  work,
  board,
  measure,
}: Awaited<ReturnType<typeof said>>) {
  // prettier-ignore
  const late = chip.startsWith("Overdue");
  const days = (Date.parse(due) - Date.now()) / 86_400_000;
  expect(work.chips, "My work").toEqual(late || days < 7 ? [chip] : []);
  expect(board.chips, "the board").toEqual(late ? [chip] : []);
  expect(board.rows, "rows under its count").toBe(board.overdue);
  const onADay = board.week.filter((each) => each.startsWith(`${dayShort(due)}:`)); // prettier-ignore
  expect(board.days, "the board’s week").toEqual(late ? [] : onADay);
  expect(measure.outcomes, "the measure").toEqual(late ? ["Overdue"] : []);
}

test("after a visit is saved the child’s page, My work, the team board and the measure say the same of it", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signInAs(page, at, "folake");
  const child = at.amara;
  const before = await said(page, child);
  agree(before);

  await page.goto(`${at.ready}${child}/visits/new`);
  const yes = (group: string | RegExp) =>
    page.getByRole("group", { name: group }).getByLabel("Yes", { exact: true }).first().check(); // prettier-ignore
  await yes(/^Did you see (?!the)/);
  await yes("Alone?");
  await yes("Did you see the bedroom?");
  await page.getByLabel("What is going well?").fill("Bedtime is at eight.");
  await page.getByRole("button", { name: "Check and save" }).click();
  const changes = await page.locator(".app-what-changes").innerText();
  const late = (changes.match(/Meets .*, late/g) ?? []).length;
  await page.getByRole("button", { name: "Save to record" }).click();
  await expect(page.getByText("The visit is in the record.")).toBeVisible();

  const after = await said(page, child);
  agree(after);
  // What was owed is done: the next day stands in its place, and every count is less by as many as were late.
  expect(after.its.due > before.its.due).toBe(true);
  expect(changes).toContain(dayShort(after.its.due));
  expect(after.board.overdue).toBe(before.board.overdue - late);
  expect(after.work.overdue).toBe(before.work.overdue - late);
  // The measure says how that visit was done in the end, of as many as before.
  const then = await measured(page, child, before.its.due);
  const wasLate = before.its.chip.startsWith("Overdue");
  expect(then.outcomes.map((each) => each.split(" ").slice(0, 2).join(" "))).toEqual(wasLate ? ["Met late"] : []); // prettier-ignore
  const outOf = (title: string) => Number(/of (\d+)/.exec(title)?.[1]);
  expect(outOf(before.measure.title)).toBeGreaterThan(0);
  expect(outOf(then.title)).toBe(outOf(before.measure.title));
});

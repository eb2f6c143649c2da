import { expect, type Page, test } from "@playwright/test";
import { holdsUp, isLight, picture } from "./every-page.ts";
import { signIn } from "./signed-in.ts";

/** A page by its name: where it is, or how to come to it. */
type Way = string | ((page: Page) => Promise<unknown>);

async function allHoldUp(page: Page, ways: Readonly<Record<string, Way>>) {
  for (const [name, way] of Object.entries(ways))
    await test.step(name, async () => {
      await (typeof way === "string" ? page.goto(way) : way(page));
      await holdsUp(page);
      await isLight(page);
      if (process.env["PICTURES"]) await picture(page, name);
    });
}

const searched = (words: string) => async (page: Page) => {
  await page.goto("/children");
  await page.getByLabel("Search children, people and notes").fill(words);
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page).toHaveURL(/\/search\//);
};

/** Pages of one child, each by its name. */
const ofChild = (child: string, ...tabs: readonly string[]) =>
  Object.fromEntries(tabs.map((tab) => [tab, `${child}/${tab}`]));

const nobody = "00000000-0000-4000-8000-000000000000";

test("pages for those not signed in hold up @scripting", async ({ page }) => {
  await allHoldUp(page, {
    "sign-in": "/sign-in",
    "sign-in-error": async () => {
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page.getByRole("alert")).toContainText("problem");
    },
    help: "/help",
    "no-page": "/no-page",
  });
});

test("pages of figures hold up @scripting", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "Director");
  const visits = "/performance/cp-visit-due";
  await allHoldUp(page, {
    performance: "/performance",
    "performance-past": "/performance?asAt=30/9/2025&knownAt=1/11/2025",
    "performance-error": "/performance?asAt=never",
    "performance-empty": "/performance?knownAt=1/1/2020",
    "measure-share": visits,
    "measure-count": "/performance/cp-n",
    "measure-rate": "/performance/referral-rate",
    "measure-ratio": "/performance/caseload",
    "measure-not-loaded": `${visits}?knownAt=1/1/2020`,
    "measure-past": `${visits}?asAt=30/9/2025&knownAt=1/11/2025`,
    "measure-by-team": `${visits}?by=team`,
    "measure-by-age": `${visits}?by=age+band&show=all`,
    "measure-by-placement": "/performance/cic-visit-due?by=placement+type",
    "measure-compared": `${visits}?compare=31/12/2025`,
    "measure-error": `${visits}?compare=never&month=x`,
    "no-measure": "/performance/nothing",
    forbidden: "/imports",
  });
});

test("pages of children hold up @scripting", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "Service manager");
  const firstOf = async (list: string) => {
    await page.goto(list);
    const link = page.locator("tbody th a").first();
    return (await link.getAttribute("href")) ?? "";
  };
  const inCare = await firstOf("/children?list=looked-after");
  // The youngest are not born yet.
  const unborn = await firstOf("/children?list=all&sort=age");
  await allHoldUp(page, {
    children: "/children?list=looked-after",
    "children-all": "/children?list=all",
    "children-none": "/children?list=not-allocated",
    "found-many": searched("ah"),
    "found-none": searched("zzqqxx"),
    "found-forgotten": `/search/${nobody}`,
    child: inCare,
    "child-unborn": unborn,
    "child-past": `${inCare}?as-at=1/10/2025&known-at=1/11/2025`,
    "child-no-facts": `${inCare}?as-at=1/1/2015`,
    "child-error": `${inCare}?as-at=31/2/2026`,
    "child-not-yet-known": `${inCare}?known-at=1/1/2020`,
    ...ofChild(inCare, "timeline", "visits", "oversight", "meetings", "people"),
    ...ofChild(inCare, "chronology", "plan", "household"),
    "unborn-timeline": `${unborn}/timeline`,
    "unborn-people": `${unborn}/people`,
    "timeline-past": `${inCare}/timeline?as-at=1/10/2025&known-at=1/11/2025`,
    "timeline-part": `${inCare}/timeline?from=1/1/2026&to=31/3/2026`,
    "timeline-none": `${inCare}/timeline?to=1/1/2010`,
    "timeline-error": `${inCare}/timeline?from=31/2/2026`,
    "no-child": `/children/${nobody}`,
  });
});

test("pages of imports hold up @scripting", async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, "Data manager");
  await allHoldUp(page, {
    imports: "/imports",
    "imports-error": async () => {
      await page.getByRole("button", { name: "Import files" }).click();
      await expect(page.getByRole("alert")).toContainText("problem");
    },
    import: async () => {
      await page.goto("/imports");
      await page.locator("tbody th a").first().click();
      await expect(page.locator("h1")).toContainText("Import of");
    },
    "set-aside": "/imports/set-aside",
    noted: "/imports/noted",
    "no-import": "/imports/nowhere",
  });
});

test("someone at the keyboard sees where they are, and may skip to the content @scripting", async ({
  page,
}) => {
  await signIn(page, "Service manager");
  await page.goto("/children?list=looked-after");
  const child = await page.locator("tbody th a").first().getAttribute("href");
  for (const path of [
    "/performance",
    "/performance/cp-visit-due",
    "/children?list=looked-after",
    child ?? "",
  ]) {
    await page.goto(path);
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to main content" });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.locator("#main-content")).toBeFocused();
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press("Tab");
      expect(await focusShown(page), `${path}, after ${presses} tabs`).toBe(
        true,
      );
    }
  }
});

/** GOV.UK's yellow, as a background or an outline, and within the window. */
const focusShown = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return false;
    const { backgroundColor, outlineColor, outlineStyle } =
      getComputedStyle(focused);
    const yellow = /rgb\(255, 221, 0\)/;
    const { top, bottom } = focused.getBoundingClientRect();
    return (
      (yellow.test(backgroundColor) ||
        (outlineStyle !== "none" && yellow.test(outlineColor))) &&
      bottom > 0 &&
      top < innerHeight
    );
  });

import type { Page } from "@playwright/test";

/** How to come to a screen: an address, or what to do, given the worst child's page. */
type Way = string | ((page: Page, child: string) => Promise<unknown>);

/** `sheet`: how it is laid on paper, upright unless it says. */
export type Screen = { name: string; as: string; way: Way; sheet?: "landscape" }; // prettier-ignore

const press = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).first().click();

const sentBack =
  (form: string, button: string) => async (page: Page, child: string) => {
    await page.goto(`${child}/${form}`);
    await press(page, button);
    await page.getByRole("alert").waitFor();
  };

const circulation = async (page: Page, child: string) => {
  await page.goto(`${child}/plan`);
  await page.getByRole("link", { name: "Print or circulate the whole plan" }).click(); // prettier-ignore
  await page.locator('main a[href*="/circulation/new"]').click();
};

/** Why the first overdue thing on the board is late is asked, or said. */
const late = (link: string) => async (page: Page) => {
  await page.goto("/team");
  await page.locator("#overdue").getByRole("link", { name: link }).first().click(); // prettier-ignore
};

const today = () => new Date().toLocaleDateString("en-GB", { timeZone: "Europe/London" }); // prettier-ignore

/** So many visits at which nobody was in, and then where they are told of. */
const inVain = (times: number, then: string) => async (page: Page, child: string) => {
  for (let time = 0; time < times; time++) {
    await page.goto(`${child}/attempts/new`);
    await page.getByLabel("Nobody was at home").check();
    await page.getByLabel(/When will you try again/).fill(today());
    await press(page, "Save to record");
    await page.getByText(/ in the record|have added it to/).first().waitFor();
  }
  await page.goto(then.startsWith("/") ? then : `${child}/${then}`);
}; // prettier-ignore

const backToWorker = async (page: Page) => {
  await page.goto("/team");
  await page.locator("#waiting").getByRole("link", { name: /^Send back/ }).first().click(); // prettier-ignore
};

const asked = async (page: Page) => {
  await late("Ask")(page);
  await page.getByRole("textbox").last().fill("Who goes, and when? ".repeat(12)); // prettier-ignore
  await press(page, "Save to record");
  await page.goto("/team");
};

const ofWorker = async (page: Page) => {
  await page.goto("/team");
  await page.locator('#workers a[href^="/team/workers/"]').last().click();
};

const workerSentBack = async (page: Page) => {
  await ofWorker(page);
  await press(page, "Add days away");
  await page.getByRole("alert").waitFor();
};

const supervision = async (page: Page, child: string) => {
  await page.goto(`${child}/oversight/new`);
  await page.getByLabel("Supervision about this child").check();
  await page.getByLabel("What did you consider?").fill("Mornings are hard. ".repeat(30)); // prettier-ignore
};

const wrongChild = async (page: Page, child: string) => {
  await page.goto(`${child}/visits`);
  await page.getByRole("link", { name: /^Correct this/ }).first().click(); // prettier-ignore
  await page.getByRole("link", { name: "This is about another child" }).click();
};

const checked = async (page: Page, child: string) => {
  await page.goto(`${child}/visits/new`);
  for (const each of ["seen-yes", "alone-yes", "seen", "alone", "bedroom"]) {
    const box = page.locator(`input[id="${each}"]`);
    if ((await box.count()) > 0) await box.first().check();
  }
  await page.getByLabel(/s words/).first().fill("I like it when we all eat together. ".repeat(12)); // prettier-ignore
  await page.getByLabel("What are you worried about now?").fill("Mornings are hard. ".repeat(30)); // prettier-ignore
  await press(page, "Check and save");
};

const searched = (words: string) => async (page: Page) => {
  await page.goto("/search");
  await page.getByLabel("Search children, people and notes").first().fill(words); // prettier-ignore
  await press(page, "Search");
};

const [worker, manager, service, director] = ["folake-adeyemi", "gwilym-pryce", "osian-hartley", "beatrice-amoako"]; // prettier-ignore

/** A page of the worst child, by the end of its address. */
const of = (tab: string, name = tab.replaceAll("/", "-")): Screen => ({ name, as: worker, way: tab }); // prettier-ignore

/** The nine types of page (docs/screens.md) and the screens that stand for each, full, empty and in error. */
export const pageTypes: Readonly<Record<string, readonly Screen[]>> = {
  "work list": [
    { name: "my-work", as: worker, way: "/my-work" },
    { name: "my-work-empty", as: "ines-falk", way: "/notices" },
    { name: "team-board", as: manager, way: "/team", sheet: "landscape" },
    { name: "children", as: worker, way: "/children?list=all" },
    { name: "search", as: worker, way: searched("Featherstonehaugh morning") },
    { name: "search-children", as: worker, way: searched("Persephone") },
    { name: "search-none", as: worker, way: searched("zzqqxx") },
    { name: "team-board-waiting", as: manager, way: inVain(2, "/team"), sheet: "landscape" }, // prettier-ignore
    { name: "team-board-asked", as: manager, way: asked, sheet: "landscape" },
    { name: "my-work-asked", as: worker, way: "/my-work" },
    { name: "supervision-files", as: manager, way: "/supervision" },
  ],
  "record overview": [
    of("", "child"),
    of("people"),
    of("household"),
    of("documents"),
    { name: "child-empty", as: worker, way: "?as-at=1/1/2015" },
    { name: "child-error", as: worker, way: "?as-at=31/2/2026" },
  ],
  stream: [
    of("timeline"),
    of("chronology"),
    of("visits"),
    of("oversight"),
    of("meetings"),
  ],
  form: [
    of("visits/new"),
    { name: "visit-error", as: worker, way: sentBack("visits/new", "Check and save") }, // prettier-ignore
    of("household/visits/new"),
    of("plan/new"),
    of("oversight/new"),
    { name: "supervision", as: worker, way: supervision },
    { name: "wrong-child", as: worker, way: wrongChild },
    of("attempts/new"),
    { name: "attempt-second", as: worker, way: inVain(1, "attempts/new") },
    { name: "send-back", as: manager, way: backToWorker },
    of("direct-work/new"),
    { name: "circulation", as: worker, way: circulation },
    of("collecting/new"),
    { name: "closing", as: manager, way: "closing/new" },
    { name: "closing-error", as: manager, way: sentBack("closing/new", "Check and save") }, // prettier-ignore
    { name: "late-question", as: manager, way: late("Ask") },
    { name: "late-reason", as: manager, way: late("Record reason") },
    of("ehc-plan/new"),
    of("handover/new"),
    { name: "allocation", as: manager, way: "allocation/new" },
    { name: "allocation-error", as: manager, way: sentBack("allocation/new", "Save to record") }, // prettier-ignore
    of("strategy-discussion/new"),
    {
      name: "chronology-entry",
      as: worker,
      async way(page, child) {
        await page.goto(`${child}/timeline`);
        await page.getByRole("link", { name: /^(In the|Add to) chronology/ }).first().click(); // prettier-ignore
      },
    },
  ],
  "check and save": [{ name: "visit-check", as: worker, way: checked }],
  document: [
    of("plan"),
    of("plan?for=parent", "plan-parent"),
    of("plan?for=child", "plan-child"),
  ],
  measure: [
    { name: "measure", as: director, way: "/performance/cp-visit-due" },
    { name: "measure-empty", as: director, way: "/performance/cp-visit-due?knownAt=1/1/2020" }, // prettier-ignore
  ],
  "overview grid": [{ name: "performance", as: director, way: "/performance" }],
  "settings table": [
    { name: "accounts", as: "rhodri-vance", way: "/accounts" },
    { name: "practice", as: service, way: "/practice" },
    { name: "caseloads", as: service, way: "/practice/caseloads" },
    { name: "refused", as: director, way: "/imports" },
    { name: "account", as: worker, way: "/account" },
    { name: "worker", as: manager, way: ofWorker },
    { name: "worker-error", as: manager, way: workerSentBack },
  ],
};

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { recordEhcPlan } from "#record/children/ehc-plan.store.ts";
import { readable } from "#record/children/test-pages.ts";
import { kept } from "#record/test-world.ts";
import { siblings } from "../household/test-siblings.ts";
import { said } from "../test-practice.ts";

suite("An EHC plan", () => {
  test("stands among what is known of the child while it is in force, and on the timeline", async () => {
    const { world, pages, bo, jay } = await siblings();
    await world.write(async (keeping) => {
      kept(await recordEhcPlan({ child_id: jay, started_on: "2022-03-04" }, keeping)); // prettier-ignore
      kept(await recordEhcPlan({ child_id: bo, started_on: "2026-07-01", ended_on: "2026-09-01" }, keeping)); // prettier-ignore
    });
    const page = async (path: string) => readable((await pages.browser.get(`/children/${path}`)).text); // prettier-ignore
    assert.match(await page(jay), /EHC plan Since 4 March 2022/);
    assert.match(await page(`${jay}/timeline`), /Fri 4 Mar Education, health and care plan/); // prettier-ignore
    assert.doesNotMatch(await page(bo), /EHC plan Since/);
    assert.match(await page(`${bo}?as-at=2026-08-31`), /EHC plan Since 1 July 2026/); // prettier-ignore
  });

  test("cannot cease before it is issued", async () => {
    const { world, jay } = await siblings();
    const { problems } = await world.write(
      (keeping) =>
      recordEhcPlan({ child_id: jay, started_on: "2022-03-04", ended_on: "2022-03-03" }, keeping), // prettier-ignore
    );
    assert.equal(problems?.[0]?.message, "An EHC plan cannot cease before it is issued"); // prettier-ignore
  });

  test("is recorded, put right and ended by one form, and begun anew after it ceased", async () => {
    const family = await siblings();
    const { pages, jay, folake } = family;
    const { browser } = pages;
    pages.world.asker = await family.worker("Folake Adeyemi", folake);
    const page = async (path = "") => readable((await browser.get(`/children/${jay}${path}`)).text); // prettier-ignore
    assert.match(await page(), /EHC plan None recorded Record an EHC plan/);
    const write = async (days: Record<string, string>) => {
      const form = await browser.get(`/children/${jay}/ehc-plan/new`);
      return browser.post(`/children/${jay}/ehc-plan/new`, { ...said(form.text), ...days }); // prettier-ignore
    };
    await write({ startedOn: "4/3/2022", endedOn: "" });
    assert.match(
      await page(),
      /EHC plan Since 4 March 2022 Change the EHC plan/,
    );

    const wrong = await write({ endedOn: "3/3/2022" });
    assert.equal(wrong.status, 422);
    assert.match(readable(wrong.text), /The day it ceased cannot be before the day it was issued/); // prettier-ignore
    await write({ startedOn: "5/3/2022" });
    assert.match(await page(), /EHC plan Since 5 March 2022/);
    await write({ endedOn: "1/9/2026" });
    assert.match(await page(), /EHC plan None recorded/);
    await write({ startedOn: "28/9/2026", endedOn: "" });
    assert.match(await page(), /EHC plan Since 28 September 2026/);
    const told = await page("/timeline?kind=EHC+plan");
    assert.equal(told.match(/Education, health and care plan/g)?.length, 2);
  });
});

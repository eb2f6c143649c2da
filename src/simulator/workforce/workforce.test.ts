import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { addDays } from "#kernel/day.ts";
import { isWorkingDay } from "#kernel/working-days.ts";
import { chanceOf } from "../chance.ts";
import { boroughOf } from "../borough.ts";
import { settingsOf } from "../boroughs.ts";
import { answerNeeds } from "./answers.ts";
import { day, standing } from "../test-rows.ts";
import { leaversDay } from "./holders.ts";
import { toldOfWorkers } from "./told-of-workers.ts";
import type { Need } from "./workforce.ts";
import { workforceOf } from "./workforce-of.ts";

const [setting] = settingsOf(1, { seed: 3, scale: 0.2, years: 3, until: "2026-03-31" }); // prettier-ignore
const { workforce, answers } = boroughOf(setting!);

suite("Who answers for the children of an invented borough", () => {
  test("is one worker after another, employed on every day, registered where they are accountable", () => {
    for (const [need, given] of answers)
      for (const [at, { worker, from, until }] of given.entries()) {
        assert.equal(worker.team, need.team);
        assert.ok(worker.from <= from && from >= need.from);
        if (worker.until) assert.ok(until && until <= worker.until);
        if (need.role === "accountable") assert.ok(worker.registration);
        const next = given[at + 1];
        if (next) assert.ok(until && next.from >= until, `${until}, then ${next.from}`); // prettier-ignore
      }
  });

  test("is the same for brothers and sisters who come together, and whoever has fewest", () => {
    const needs = [1, 1, 2, 3, 4].map((family, at): Need => ({ family, children: [`${at}`], team: "assessment", role: "accountable", from: setting!.from })); // prettier-ignore
    const found = answerNeeds(workforce, needs, setting!, chanceOf(1));
    const [one, other, ...rest] = needs.map((need) => found.get(need)![0]!.worker.id); // prettier-ignore
    assert.equal(one, other);
    assert.equal(new Set([one, ...rest]).size, 4);
  });

  test("changes when two of Safeguarding South leave at once, and some children wait", () => {
    const day = leaversDay(setting!);
    const gone = workforce.workers.filter(({ team, until }) => team === "long-term south" && until === day); // prettier-ignore
    assert.equal(gone.length, 2);
    const waited = [...answers].flatMap(([, given]) =>
      given.flatMap(({ worker, until }, at) => {
        const next = given[at + 1];
        return gone.includes(worker) && until === day && next && next.from >= addDays(day, 14) ? [next] : []; // prettier-ignore
      }),
    );
    assert.ok(waited.length > 0);
  });

  test("has a manager in every team on every first of a month, and there are agency workers among them", () => {
    for (const { key } of workforce.teams)
      for (
        let day = setting!.from;
        day <= setting!.until;
        day = addDays(day, 31)
      )
        // prettier-ignore
        assert.ok(workforce.managerOn(key, day), `${key} on ${day}`);
    assert.ok(workforce.workers.some(({ agency }) => agency));
    assert.deepEqual(workforceOf(setting!, chanceOf(5)).workers, workforceOf(setting!, chanceOf(5)).workers); // prettier-ignore
  });

  test("is supervised on working days, and away from one to another", () => {
    const told = toldOfWorkers(workforce, setting!);
    const [talks, absences] = (["worker_supervision", "absence"] as const).map((table) => standing(told, table)); // prettier-ignore
    assert.ok(talks!.length > 10 && absences!.length > 10);
    const days = [
      ...talks!.map((row) => day(row, "supervised_on")),
      ...absences!.flatMap((row) => [day(row, "started_on"), day(row, "ended_on")]), // prettier-ignore
    ];
    assert.deepEqual(days.filter((each) => !isWorkingDay(each!)), []); // prettier-ignore
    for (const row of absences!)
      assert.ok(day(row, "started_on")! <= day(row, "ended_on")!);
  });
});

import type { Database } from "#platform/database/database.ts";
import { type BeforeCommit, writing } from "#platform/database/transaction.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { type Course, courseOf, needsOf } from "./journeys/course.ts";
import { toldCourse } from "./journeys/told-course.ts";
import { familiesOf } from "./people/families-of.ts";
import { toldPeople } from "./people/told-people.ts";
import type { Setting, Told } from "./told.ts";
import { answerNeeds } from "./workforce/answers.ts";
import { toldOfWorkers } from "./workforce/told-of-workers.ts";
import { toldWorkforce } from "./workforce/told-workforce.ts";
import type { Workforce } from "./workforce/workforce.ts";
import { workforceOf } from "./workforce/workforce-of.ts";
import { beginBorough, finishBorough } from "./writing/borough.store.ts";
import { tidy } from "./writing/tidy.store.ts";
import { toldSettings } from "./writing/settings.ts";
import { writeTold } from "./writing/told.store.ts";

/** So many families are told and written at a time; memory holds the courses of all. */
const batch = 2000;

export type Inventing = {
  database: Database;
  /** Runs before the commit, over every child: what they were owed through time. */
  beforeCommit: readonly BeforeCommit[];
  onProgress?: (words: string) => void;
};

/**
 * Invents a borough and writes it as the loader, in one transaction: cut off half-way, there is nothing of it but
 * its name, and it may be begun again. The same setting gives the same rows, ids included.
 */
export async function inventBorough(
  setting: Setting,
  { database, beforeCommit, onProgress = () => {} }: Inventing,
): Promise<void> {
  const { authority, name } = setting;
  const asker = { id: "simulation", name: "Simulation", authority, may: new Set<never>() }; // prettier-ignore
  onProgress(`${name}: inventing its people`);
  const borough = boroughOf(setting);
  await beginBorough(database, asker, setting);
  await writing(database, asker, beforeCommit, async (db, write) => {
    let rows = 0;
    const keeping = { db, asker, write };
    for (const { told, families } of toldInBatches(borough)) {
      rows += await writeTold(told, keeping);
      onProgress(`${name}: ${families.done} of ${families.of} families written, ${rows} rows`); // prettier-ignore
    }
    await finishBorough(db, setting);
  }, "loader"); // prettier-ignore
  await tidy(database);
}

/** Everything of a borough that must be known at once: who works there and what happens to whom. */
export type Borough = {
  setting: Setting;
  workforce: Workforce;
  courses: readonly Course[];
  answers: ReturnType<typeof answerNeeds>;
  chance: Chance;
};

export function boroughOf(setting: Setting): Borough {
  const chance = chanceOf(setting.seed, setting.authority);
  const workforce = workforceOf(setting, chance.of("workforce"));
  const courses: Course[] = [];
  for (const family of familiesOf(setting, chance.of("families"))) {
    const course = courseOf(family, setting);
    if (course.happenings.length > 0) courses.push(course);
  }
  const needs = courses.flatMap(needsOf);
  const answers = answerNeeds(workforce, needs, setting, chance.of("answers"));
  return { setting, workforce, courses, answers, chance };
}

/** All its rows: settings and workforce first, then family after family. */
function* toldInBatches(borough: Borough) {
  const { setting, workforce, courses } = borough;
  const families = { done: 0, of: courses.length };
  yield { told: [...toldSettings(setting), ...toldWorkforce(workforce, setting), ...toldOfWorkers(workforce, setting)], families }; // prettier-ignore
  while (families.done < families.of) {
    const some = courses.slice(families.done, families.done + batch);
    families.done += some.length;
    yield { told: some.flatMap((course) => toldFamily(course, borough)), families }; // prettier-ignore
  }
}

export function toldFamily(course: Course, borough: Borough): Told[] {
  const { setting, workforce, answers } = borough;
  const told = toldCourse(course, (need) => answers.get(need) ?? [], workforce, setting); // prettier-ignore
  return [...toldPeople(course.family, told, setting), ...told];
}

/** A course as the record holds it: each row with the moments at which it was written, by whom. */
import { endOfLondonDay, type Instant } from "#kernel/london.ts";
import type { KeptTable } from "#record/keeping.store.ts";
import type { Chance } from "../chance.ts";
import { storyOf } from "../stories/stories.ts";
import { withTextsOf } from "../stories/visit-texts.ts";
import type { Setting, Told, Version } from "../told.ts";
import type { Workforce } from "../workforce/workforce.ts";
import { allocationsOf } from "./allocations.ts";
import { type Answering, answeringOf, type Answers } from "./answering.ts";
import { chronologiesOf } from "./chronologies.ts";
import { collectingOf } from "./collecting.ts";
import type { Course } from "./course.ts";
import { directWorkOf } from "./direct-work.ts";
import { handoversOf } from "./handovers.ts";
import type { AnyStage, Doer, Happening } from "./happening.ts";
import { withMistakes, type Written } from "./mistakes.ts";
import { promisesOf } from "./promises.ts";
import { recordedAfter } from "./recording.ts";
import { visitsOf } from "./visits.ts";

/** Nothing of it recorded after the setting's last day. */
export function toldCourse(
  course: Course,
  answers: Answers,
  workforce: Workforce,
  setting: Setting,
): Told[] {
  const answering = answeringOf(course, answers, workforce, setting);
  const end = endOfLondonDay(setting.until);
  const recording = course.family.chance.of("recording");
  const visits = visitsOf(course, answering, setting);
  const story = storyOf(course.family);
  return [
    ...course.happenings,
    ...(story ? withTextsOf(story, visits, setting) : visits),
    ...allocationsOf(course, answers, workforce),
    ...handoversOf(course, answers),
    ...directWorkOf(course, answers, answering, setting),
    ...promisesOf(course, visits, setting),
    ...collectingOf(course),
    ...chronologiesOf(course),
  ].flatMap((each) => {
    const versions = versionsOf(each, answering, recording);
    return withMistakes({ table: each.table, id: each.id, versions }, recording.of(each.id, "mistakes")) // prettier-ignore
      .flatMap((row) => recordedBy(end, row));
  });
}

/** What is known by then of a row, if anything is. */
function recordedBy(end: Instant, { table, id, versions }: Written): Told[] {
  const [first, ...later] = versions.filter(({ recorded }) => recorded <= end);
  return first ? [{ table, id, versions: [first, ...later] } as Told] : [];
}

/** What became true on one day is written down in one sitting, as one version. */
function versionsOf(
  happening: Happening,
  answering: Answering,
  recording: Chance,
): Version<KeptTable>[] {
  const { id, child, stages } = happening;
  const versions: Version<KeptTable>[] = [];
  let row: Record<string, unknown> = { child_id: child };
  for (const [at, stage] of stages.entries()) {
    row = { ...row, ...stage.row, ...doersOf(stage, happening, answering) };
    if (stages[at + 1]?.on === stage.on) continue;
    const { on, pace = "usual", sitting } = stage;
    const chance = sitting ? recording.of(child, sitting) : recording.of(id, on); // prettier-ignore
    const recorded = recordedAfter(on, pace, chance);
    const before = versions.at(-1);
    const isLater = !before || recorded > before.recorded;
    if (!isLater) versions.pop();
    const by = writerOf(stage, happening, answering);
    versions.push({
      recorded: isLater ? recorded : before.recorded,
      row: row as Version<KeptTable>["row"],
      ...(by ? { by } : {}),
    });
  }
  return versions;
}

function doersOf(
  { doers = {}, on }: AnyStage,
  { child }: Happening,
  answering: Answering,
): Record<string, unknown> {
  const named: Record<string, unknown> = {};
  for (const [column, doer] of Object.entries<Doer | undefined>({ ...doers }))
    if (doer) named[column] = answering.named(doer, child, on) ?? null;
  return named;
}

function writerOf(
  { by, on }: AnyStage,
  { child }: Happening,
  answering: Answering,
) {
  if (typeof by === "object") return by.worker;
  return by && answering.named(by, child, on);
}

/** When each child was first written of. */
export function knownSince(
  told: readonly Told[],
): ReadonlyMap<string, Instant> {
  const since = new Map<string, Instant>();
  for (const { versions } of told) {
    const [first] = versions;
    const child = "child_id" in first.row ? first.row.child_id : undefined;
    if (!child) continue;
    const before = since.get(child);
    if (!before || first.recorded < before) since.set(child, first.recorded);
  }
  return since;
}

import { type Day, isDay } from "#kernel/day.ts";
import { notFound } from "#kernel/problem.ts";
import { type OverDatabase, route } from "#platform/over-database.ts";
import { blank, type Filled } from "#platform/web/forms.ts";
import type { Request } from "#platform/web/route.ts";
import { halfYearOf } from "#record/chronologies/chronology.ts";
import {
  entryForm,
  patternForm,
} from "#record/chronologies/chronology.form.ts";
import {
  entriesOf,
  keepEntry,
  keepPattern,
  patternsOf,
  takeOut,
} from "#record/chronologies/chronology.store.ts";
import { childOf } from "../child-page/child.store.ts";
import { onTab } from "../child-page/on-tab.ts";
import { timelineOf } from "../child-page/timeline.store.ts";
import { chronologyPage } from "./chronology.page.ts";
import { entryPage, patternPage } from "./chronology-edit.page.ts";

export const chronologyRoutes = [
  route({
    at: "GET /children/:childId/chronology",
    may: "child.open",
    trail: "opened a child’s chronology",
    handle: onTab("chronology", "all", async (framed, db, asker) =>
      chronologyPage(framed, {
        entries: await entriesOf(framed.child.id, db, asker),
        patterns: await patternsOf(framed.child.id, db, asker),
        writes:
          framed.asked.knownAt === undefined && asker.may.has("record.write"),
      }),
    ),
  }),

  route({
    at: "GET /children/:childId/chronology/events/:recordId",
    may: "record.write",
    trail: "began to edit a chronology",
    handle: (asked) => entryAsked(asked),
  }),

  route({
    at: "POST /children/:childId/chronology/events/:recordId",
    may: "record.write",
    trail: "edited a chronology",
    async handle(asked) {
      const { params, entered, asker, today } = asked;
      const about = { child: params.childId, about: params.recordId };
      await entryAsked(asked);
      if (entered["do"] === "take out") {
        await asked.write((db, write) => takeOut(about, { db, asker, write }));
        return done(params.childId, "Taken out of the chronology.");
      }
      const { answers, ...filled } = entryForm.read({ entered }, today);
      if (!answers) return entryAsked(asked, filled);
      await asked.write((db, write) =>
        keepEntry(about, answers, { db, asker, write }),
      );
      return done(params.childId, "It is in the chronology.");
    },
  }),

  route({
    at: "GET /children/:childId/chronology/half-years/:halfYear",
    may: "record.write",
    trail: "began to edit a chronology",
    handle: (asked) => patternAsked(asked),
  }),

  route({
    at: "POST /children/:childId/chronology/half-years/:halfYear",
    may: "record.write",
    trail: "edited a chronology",
    async handle(asked) {
      const { params, entered, asker, today } = asked;
      await patternAsked(asked);
      const { answers, ...filled } = patternForm.read({ entered }, today);
      if (!answers) return patternAsked(asked, filled);
      const about = { child: params.childId, halfYear: halfYear(params) };
      await asked.write((db, write) =>
        keepPattern(about, answers.pattern, { db, asker, write }),
      );
      return done(params.childId, "The pattern is in the chronology.");
    },
  }),
];

const done = (child: string, said: string) => ({
  goTo: `/children/${child}/chronology`,
  said,
  shows: [child],
});

type Asked<Params> = Pick<Request<OverDatabase>, "read" | "asker" | "today"> & {
  params: { childId: string } & Params;
};

/** The one box, filled with what stands; of a record that is the child's, or not found. */
const entryAsked = (
  { params, asker, today, read }: Asked<{ recordId: string }>,
  filled?: Filled,
) =>
  read(async (db, known) => {
    const child = await childOf(params.childId, db, asker);
    if (!child) throw notFound("child");
    const all = await timelineOf(child.id, db, asker, { asAt: today, known });
    const told = all.find(({ id }) => id === params.recordId);
    if (!told) throw notFound("record");
    const entries = await entriesOf(child.id, db, asker);
    const entry = entries.find(({ about }) => about === told.id);
    const entered = entry && { why: entry.why ?? "", theme: entry.theme };
    return entryPage(
      { child, filled: filled ?? { ...blank, ...(entered && { entered }) } },
      { told, stands: entry !== undefined },
    );
  });

const patternAsked = (
  { params, asker, read }: Asked<{ halfYear: string }>,
  filled?: Filled,
) =>
  read(async (db) => {
    const child = await childOf(params.childId, db, asker);
    if (!child) throw notFound("child");
    const first = halfYear(params);
    const all = await patternsOf(child.id, db, asker);
    const stands = all.find((each) => each.halfYear === first)?.pattern ?? "";
    const filledIn = filled ?? { ...blank, entered: { pattern: stands } };
    return patternPage({ child, filled: filledIn }, first);
  });

/** The first day of a half-year, or there is no such page. */
function halfYear({ halfYear: asked }: { halfYear: string }): Day {
  if (!isDay(asked) || halfYearOf(asked) !== asked) throw notFound("half-year");
  return asked;
}

import { isId } from "#kernel/id.ts";
import { notFound } from "#kernel/problem.ts";
import { route } from "#platform/over-database.ts";
import {
  entriesOf,
  patternsOf,
  takeOut,
} from "#record/chronologies/chronology.store.ts";
import { childOf } from "../child-page/child.store.ts";
import { tabAddress } from "../child-page/navigation.ts";
import { onTab } from "../child-page/on-tab.ts";
import { chronologyPage } from "./chronology.page.ts";

export const chronologyRoutes = [
  route({
    at: "GET /children/:childId/chronology",
    may: "child.open",
    trail: "opened a child’s chronology",
    handle: onTab(
      "chronology",
      { of: "all", traced: true },
      async (framed, db, asker) =>
        chronologyPage(framed, {
          entries: await entriesOf(framed.child.id, db, asker),
          patterns: await patternsOf(framed.child.id, db, asker),
          writes:
            framed.asked.knownAt === undefined && asker.may.has("record.write"),
        }),
    ),
  }),

  route({
    at: "POST /children/:childId/chronology/taken-out",
    may: "record.write",
    trail: "took an event out of a chronology",
    async handle({ params, entered, asker, read, write }) {
      const { of } = entered;
      const child = await read((db) => childOf(params.childId, db, asker));
      if (!child || of === undefined || !isId(of)) throw notFound("record");
      await write((db, running) =>
        takeOut({ child: child.id, about: of }, { db, asker, write: running }),
      );
      return {
        goTo: tabAddress(child.id, "chronology"),
        said: "Taken out of the chronology.",
        shows: [child.id],
      };
    },
  }),
];

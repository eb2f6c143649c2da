import { draftsBy } from "#platform/drafts/draft.store.ts";
import { route } from "#platform/over-database.ts";
import { childName } from "#record/children/child-words.ts";
import { latenessOf } from "#record/lateness/lateness.store.ts";
import { toReadBy } from "#record/readings/to-read.store.ts";
import { childOf } from "../child-page/child.store.ts";
import { recordings } from "../recordings.ts";
import { byOwed } from "../lateness/lateness.ts";
import { childrenOfMine, openFor } from "./my-work.store.ts";
import { myWorkPage, type NamedDraft } from "./my-work.page.ts";
import { workOf } from "./my-work.ts";

export const myWorkRoutes = [
  route({
    at: "GET /my-work",
    may: "record.write",
    trail: "opened their work",
    handle: ({ asker, today, read }) =>
      read(async (db) => {
        const { practitioner } = asker;
        const children = practitioner
          ? await childrenOfMine(practitioner, today, db, asker)
          : [];
        const ids = children.map(({ id }) => id);
        const open = await openFor(ids, today, db, asker);
        const drafts: NamedDraft[] = [];
        for (const draft of await draftsBy(db, asker)) {
          const recording = recordings.find(({ key }) => key === draft.form);
          const child = await childOf(draft.about ?? "", db, asker);
          if (recording && child)
            drafts.push({
              ...draft,
              title: recording.title,
              at: recording.at,
              child: childName(child),
            });
        }
        const said = await latenessOf(ids, today, db, asker);
        return myWorkPage({
          work: workOf(children, open, said, practitioner, today),
          said: byOwed(said),
          me: practitioner,
          drafts,
          toRead: practitioner
            ? await toReadBy(practitioner, today, db, asker)
            : [],
          today,
          works: practitioner !== undefined,
        });
      }),
  }),
];

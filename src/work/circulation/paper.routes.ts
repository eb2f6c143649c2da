import { notFound } from "#kernel/problem.ts";
import { route } from "#platform/over-database.ts";
import { circulatedOf } from "#record/circulation/circulation.store.ts";
import { paperOf } from "#record/circulation/paper.store.ts";
import { toReadBy } from "#record/readings/to-read.store.ts";
import { childOf } from "../child-page/child.store.ts";
import { paperPage } from "./paper.page.ts";
import { paperShown } from "./paper-shown.ts";

export const paperRoutes = [
  route({
    at: "GET /children/:childId/papers/:paperId",
    may: "child.narrative",
    trail: "opened a paper of a child to read, print or circulate",
    handle: ({ params, asker, today, read }) =>
      read(async (db, known) => {
        const child = await childOf(params.childId, db, asker);
        if (!child) throw notFound("child");
        const paper = await paperOf(params.paperId, child.id, db, asker);
        if (!paper) throw notFound("paper");
        const waiting = asker.practitioner
          ? await toReadBy(asker.practitioner, today, db, asker)
          : [];
        const given = await circulatedOf(child.id, db, asker);
        return paperPage({
          child,
          paper,
          content: await paperShown(paper, child, known, db, asker),
          given: given.filter((each) => each.paper === paper.id),
          writes: asker.may.has("record.write"),
          unread: asker.may.has("record.write")
            ? waiting.find((each) => each.paper === paper.id)?.id
            : undefined,
        });
      }),
  }),
];

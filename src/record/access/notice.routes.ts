import { notFound } from "#kernel/problem.ts";
import { finishNotice, noticesFor } from "#platform/notices/notice.store.ts";
import { route } from "#platform/over-database.ts";
import { noticesPage } from "./notice.page.ts";

/** What somebody is to look at, and what came of it. */
export const noticeRoutes = [
  route({
    at: "GET /notices",
    may: "notices.read",
    trail: "looked at their notices",
    handle: ({ asker, today, read }) =>
      read(async (db) =>
        noticesPage({
          open: await noticesFor(db, asker),
          done: await noticesFor(db, asker, { done: true }),
          asker,
          today,
        }),
      ),
  }),

  route({
    at: "POST /notices/:noticeId",
    may: "notices.read",
    trail: "dealt with a notice",
    handle: ({ params, entered, asker, keep }) =>
      keep(async (db) => {
        const words = entered["words"]?.trim() || undefined;
        const done = await finishNotice(db, asker, params.noticeId, {
          outcome: "seen",
          words,
        });
        if (!done) throw notFound("notice");
        return { goTo: "/notices", said: "Done" };
      }),
  }),
];

import { notFound } from "#kernel/problem.ts";
import { route } from "#platform/over-database.ts";
import { blank } from "#platform/web/forms.ts";
import { emergencyForm, reviewForm } from "./break-glass.form.ts";
import { judge, openInEmergency, openings } from "./break-glass.store.ts";
import {
  emergenciesPage,
  emergencyPage,
  reviewPage,
} from "./emergency.page.ts";

/** Opening a record in an emergency, and judging that it was opened. */
export const emergencyRoutes = [
  route({
    at: "GET /children/:childId/emergency",
    may: "breakglass.use",
    trail: "was asked why a record must be opened in an emergency",
    handle: ({ params }) => emergencyPage(params.childId, blank),
  }),

  route({
    at: "POST /children/:childId/emergency",
    may: "breakglass.use",
    trail: "opened a record in an emergency",
    kind: "break-glass",
    async handle({ params: { childId }, entered, asker, today, write }) {
      const { answers, ...filled } = emergencyForm.read({ entered }, today);
      if (!answers) return emergencyPage(childId, filled);
      await write((db, write) =>
        openInEmergency(childId, answers, today, { db, asker, write }),
      );
      return {
        goTo: `/children/${childId}`,
        said: "The record is open to you for 12 hours",
        shows: [childId],
        relationship: "emergency",
        purpose: `${answers.category}: ${answers.reason}`,
      };
    },
  }),

  route({
    at: "GET /emergencies",
    may: "breakglass.review",
    trail: "looked at emergency openings",
    handle: ({ asker, here, read }) =>
      read(async (db) =>
        emergenciesPage({ rows: await openings(db, asker), here }),
      ),
  }),

  route({
    at: "GET /emergencies/:openingId",
    may: "breakglass.review",
    trail: "looked at an emergency opening",
    handle: ({ params, asker, read }) =>
      read(async (db) => {
        const [opening] = await openings(db, asker, params.openingId);
        if (!opening) throw notFound("emergency opening");
        return reviewPage(opening, blank, opening.account === asker.id);
      }),
  }),

  route({
    at: "POST /emergencies/:openingId",
    may: "breakglass.review",
    trail: "reviewed an emergency opening",
    handle: ({ params, entered, asker, today, write }) =>
      write(async (db, write) => {
        const [opening] = await openings(db, asker, params.openingId);
        if (!opening || opening.account === asker.id || opening.judged !== null)
          throw notFound("emergency opening to review");
        const { answers, ...filled } = reviewForm.read({ entered }, today);
        if (!answers) return reviewPage(opening, filled, false);
        await judge(opening, answers, today, { db, asker, write });
        return {
          goTo: "/emergencies",
          said: "Review saved",
          shows: [opening.child],
        };
      }),
  }),
];

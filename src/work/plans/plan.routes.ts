import type { Instant } from "#kernel/london.ts";
import { notFound } from "#kernel/problem.ts";
import { type OverDatabase, route } from "#platform/over-database.ts";
import { dayTyped } from "#platform/web/day-question.ts";
import { blank, type Filled } from "#platform/web/forms.ts";
import type { Request } from "#platform/web/route.ts";
import { remarksOf } from "#record/corrections/remark.store.ts";
import { circulatedOf } from "#record/circulation/circulation.store.ts";
import { givenForm } from "#record/plans/given.form.ts";
import { givenOf, planOf, recordPlanGiven } from "#record/plans/plan.store.ts";
import { onTab } from "../child-page/on-tab.ts";
import { planPage } from "./plan.page.ts";

export const planRoutes = [
  route({
    at: "GET /children/:childId/plan",
    may: "child.narrative",
    trail: "opened a plan",
    handle: (asked) =>
      shown(asked, {
        ...blank,
        entered: { on: dayTyped(asked.today), version: versionIn(asked) },
      }),
  }),

  route({
    at: "POST /children/:childId/plan/given",
    may: "record.write",
    trail: "recorded who was given a plan",
    async handle(asked) {
      const { entered, today, params, asker } = asked;
      const { answers, ...filled } = givenForm.read({ entered }, today);
      if (!answers) return shown(asked, filled);
      const plan = await asked.read((db) => planOf(params.childId, db, asker));
      if (!plan) throw notFound("plan");
      await asked.write((db, write) =>
        recordPlanGiven(
          {
            child_id: params.childId,
            plan_id: plan.id,
            version: answers.version,
            given_to: answers.to,
            how: answers.how,
            given_on: answers.on,
          },
          { db, asker, write },
        ),
      );
      return {
        goTo: `/children/${params.childId}/plan`,
        said: `Recorded: ${answers.to} was given the plan.`,
        shows: [params.childId],
      };
    },
  }),
];

const versionIn = ({ query }: Pick<Request<OverDatabase>, "query">) => {
  const asked = query["for"];
  return asked === "parent" || asked === "child" ? asked : "professional";
};

/** The plan and who has it, as known at the moment and of the day asked about. */
const shown = (
  asked: Request<OverDatabase> & { params: { childId: string } },
  filled: Filled,
) =>
  onTab("plan", { of: [] }, async (framed, db, asker) => {
    const { asAt } = framed.shown;
    const plan = await planOf(framed.child.id, db, asker);
    const stood = plan && plan.reviewedOn <= asAt ? plan : undefined;
    const given = stood ? await givenOf(stood.id, db, asker) : [];
    const remarks = (await remarksOf(framed.child.id, db, asker)).filter(({ about }) => about === stood?.id); // prettier-ignore
    /** What a manager signed off before the last review was another version. */
    const isSince = (at: Instant) => stood !== undefined && at >= stood.writtenAt; // prettier-ignore
    return planPage(framed, {
      plan: stood,
      version: versionIn(asked),
      given: given.filter(({ on }) => on <= asAt),
      circulated: (await circulatedOf(framed.child.id, db, asker)).filter(({ paper, on }) => paper === stood?.id && on <= asAt), // prettier-ignore
      remarks: remarks.filter(
        ({ kind, at }) =>
          kind === "finished without" || (kind === "signed off" && isSince(at)),
      ),
      signs:
        stood !== undefined &&
        framed.asked.knownAt === undefined &&
        asker.may.has("allocation.write") &&
        asker.practitioner !== undefined &&
        !remarks.some(({ kind, at }) => kind === "signed off" && isSince(at)), // prettier-ignore
      filled,
      writes:
        framed.asked.knownAt === undefined && asker.may.has("record.write"),
    });
  })(asked);

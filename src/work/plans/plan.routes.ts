import { notFound } from "#kernel/problem.ts";
import { type OverDatabase, route } from "#platform/over-database.ts";
import { dayTyped } from "#platform/web/day-question.ts";
import { blank, type Filled } from "#platform/web/forms.ts";
import type { Request } from "#platform/web/route.ts";
import { givenForm } from "#record/plans/given.form.ts";
import { givenOf, planOf, recordPlanGiven } from "#record/plans/plan.store.ts";
import { childOf } from "../child-page/child.store.ts";
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

type Asked = Pick<Request<OverDatabase>, "read" | "asker" | "query"> & {
  params: { childId: string };
};

const versionIn = ({ query }: Pick<Asked, "query">) => {
  const asked = query["for"];
  return asked === "parent" || asked === "child" ? asked : "professional";
};

const shown = ({ params, asker, query, read }: Asked, filled: Filled) =>
  read(async (db) => {
    const child = await childOf(params.childId, db, asker);
    if (!child) throw notFound("child");
    const plan = await planOf(child.id, db, asker);
    return planPage({
      child,
      plan,
      version: versionIn({ query }),
      given: plan ? await givenOf(plan.id, db, asker) : [],
      filled,
      writes: asker.may.has("record.write"),
    });
  });

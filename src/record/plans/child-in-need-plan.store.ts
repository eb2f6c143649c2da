import { keeps } from "../keeping.store.ts";
import { notBefore } from "../rules.ts";

export const {
  record: recordInNeedPlan,
  correct: correctInNeedPlan,
  withdraw: withdrawInNeedPlan,
} = keeps("child_in_need_plan", ({ started_on, ended_on }) =>
  notBefore(
    started_on,
    ended_on,
    "ended_on",
    "A child in need plan cannot end before it starts",
  ),
);

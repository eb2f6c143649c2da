import { keeps } from "../keeping.store.ts";
import { notBefore } from "../rules.ts";

export const {
  record: recordEarlyHelp,
  correct: correctEarlyHelp,
  withdraw: withdrawEarlyHelp,
} = keeps("early_help_episode", ({ started_on, ended_on }) =>
  notBefore(
    started_on,
    ended_on,
    "ended_on",
    "Early help cannot end before it starts",
  ),
);

import { keeps } from "../keeping.store.ts";
import { wrong } from "../rules.ts";

/** A named person decides, with a reason; withdrawn, the obligation is owed again. */
export const {
  record: recordWaiver,
  correct: correctWaiver,
  withdraw: withdrawWaiver,
} = keeps("waiver", ({ reason, waived_by }) => [
  ...wrong(reason.trim() === "", "reason", "Enter why it need not be done"),
  ...wrong(!waived_by, "waived_by", "Enter who decided it"),
]);

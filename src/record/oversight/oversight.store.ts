import { oversightKind } from "../codes/oversight-kind.codes.ts";
import { keeps } from "../keeping.store.ts";
import { listed } from "../rules.ts";

export const {
  record: recordOversight,
  correct: correctOversight,
  withdraw: withdrawOversight,
} = keeps("oversight", ({ kind, entered_on }) =>
  listed(oversightKind, kind, entered_on, "kind"),
);

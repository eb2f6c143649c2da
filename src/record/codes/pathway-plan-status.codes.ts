import { type CodeOf, defineCodes } from "./code.ts";

export const pathwayPlanStatus = defineCodes({
  key: "pathway-plan-status",
  title: "State of a pathway plan",
  source: "the record’s own list",
  codes: [
    { code: "needs assessed", label: "Needs assessed, plan not yet agreed" },
    { code: "agreed", label: "Agreed, not yet signed by the young person" },
    { code: "signed", label: "Signed by the young person" },
    { code: "ended", label: "Ended" },
  ],
});

export type PathwayPlanStatus = CodeOf<typeof pathwayPlanStatus>;

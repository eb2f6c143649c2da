import { type CodeOf, defineCodes } from "./code.ts";

export const reasonNewEpisode = defineCodes({
  key: "reason-new-episode",
  title: "Reason for new episode of care",
  source: "SSDA903 RNE",
  codes: [
    { code: "S", label: "Started to be looked after" },
    { code: "L", label: "Change of legal status only" },
    { code: "P", label: "Change of placement and carer(s) only" },
    { code: "T", label: "Change of placement (but same carer(s)) only" },
    {
      code: "B",
      label:
        "Change of legal status and placement and carer(s) at the same time",
    },
    {
      code: "U",
      label:
        "Change of legal status and change of placement (but same carer(s)) at the same time",
    },
  ],
});

export type ReasonNewEpisode = CodeOf<typeof reasonNewEpisode>;

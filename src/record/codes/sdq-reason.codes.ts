import { type CodeOf, defineCodes } from "./code.ts";

export const sdqReason = defineCodes({
  key: "sdq-reason",
  title: "Reason strengths and difficulties score is missing",
  source: "SSDA903 SDQ_REASON",
  codes: [
    {
      code: "SDQ1",
      label:
        "No form returned as child was aged under 4 or over 16 at date of latest assessment",
    },
    {
      code: "SDQ2",
      label: "Carer(s) refused to complete and return questionnaire",
    },
    {
      code: "SDQ3",
      label: "Not possible due to severity of the child’s disability",
    },
    { code: "SDQ4", label: "Other" },
    { code: "SDQ5", label: "Child or young person refuses" },
  ],
});

export type SdqReason = CodeOf<typeof sdqReason>;

import { type CodeOf, defineCodes } from "./code.ts";

/** An interview that was not offered has no answer. */
export const interviewAnswer = defineCodes({
  key: "interview-answer",
  title: "Answer to the offer of a return home interview",
  source: "the record’s own list",
  codes: [
    { code: "accepted", label: "Accepted" },
    { code: "declined", label: "Declined" },
  ],
});

export type InterviewAnswer = CodeOf<typeof interviewAnswer>;

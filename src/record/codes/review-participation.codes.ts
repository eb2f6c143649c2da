import { type CodeOf, defineCodes } from "./code.ts";

export const reviewParticipation = defineCodes({
  key: "review-participation",
  title: "Child’s participation in a review",
  source: "SSDA903 REVIEW_CODE",
  codes: [
    { code: "PN0", label: "Child aged under 4 at the time of the review" },
    { code: "PN1", label: "Physically attends and speaks for self" },
    {
      code: "PN2",
      label: "Physically attends and an advocate speaks on their behalf",
    },
    {
      code: "PN3",
      label: "Attends and conveys view symbolically (non-verbally)",
    },
    {
      code: "PN4",
      label: "Physically attends but does not contribute in any way",
    },
    { code: "PN5", label: "Does not attend but briefs an advocate" },
    {
      code: "PN6",
      label: "Does not attend but conveys feelings by a facilitative medium",
    },
    { code: "PN7", label: "Does not attend nor are views conveyed" },
  ],
});

export type ReviewParticipation = CodeOf<typeof reviewParticipation>;

/** Any of PN1 to PN6: the child came, or their view did. */
export const tookPart = (code: string): boolean => /^PN[1-6]$/.test(code);

import { type CodeOf, defineCodes } from "./code.ts";

export const notSeenReason = defineCodes({
  key: "not-seen-reason",
  title: "Reason a child was not seen on a visit",
  source: "the record’s own list",
  codes: [
    { code: "nobody home", label: "Nobody was at home" },
    { code: "access refused", label: "An adult refused access to the child" },
    { code: "child refused", label: "The child did not want to be seen" },
    { code: "child elsewhere", label: "The child was somewhere else" },
    { code: "child missing", label: "The child was missing" },
    { code: "child ill", label: "The child was ill or asleep" },
    { code: "cancelled by family", label: "The family cancelled" },
    { code: "worker unavailable", label: "We called it off" },
    { code: "unsafe", label: "It was not safe to go in" },
    { code: "other", label: "Other" },
  ],
});

export type NotSeenReason = CodeOf<typeof notSeenReason>;

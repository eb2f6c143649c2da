import { type CodeOf, defineCodes } from "./code.ts";

export const careLeaverStatus = defineCodes({
  key: "care-leaver-status",
  title: "Status of a care leaver",
  source: "Children (Leaving Care) Act 2000",
  codes: [
    { code: "eligible", label: "Eligible child" },
    { code: "relevant", label: "Relevant child" },
    { code: "former relevant", label: "Former relevant child" },
    { code: "qualifying", label: "Qualifying care leaver" },
  ],
});

export type CareLeaverStatus = CodeOf<typeof careLeaverStatus>;

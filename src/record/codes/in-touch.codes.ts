import { type CodeOf, defineCodes } from "./code.ts";

export const inTouch = defineCodes({
  key: "in-touch",
  title: "Whether the authority is in touch with a care leaver",
  source: "SSDA903 IN_TOUCH",
  codes: [
    { code: "YES", label: "In touch" },
    { code: "NO", label: "Not in touch" },
    { code: "DIED", label: "Died after leaving care" },
    { code: "REFU", label: "Young person refuses contact" },
    { code: "NREQ", label: "Young person no longer requires services" },
    {
      code: "RHOM",
      label:
        "Returned home to parents or person with parental responsibility for a continuous period of 6 months or more",
    },
  ],
});

export type InTouch = CodeOf<typeof inTouch>;

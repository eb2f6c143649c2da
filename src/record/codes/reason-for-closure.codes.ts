import { type CodeOf, defineCodes } from "./code.ts";

export const reasonForClosure = defineCodes({
  key: "reason-for-closure",
  title: "Reason for closure of a case",
  source: "CIN census ReasonForClosure",
  codes: [
    { code: "RC1", label: "Adopted" },
    { code: "RC2", label: "Died" },
    { code: "RC3", label: "Child arrangements order" },
    { code: "RC4", label: "Special guardianship order" },
    {
      code: "RC5",
      label: "Transferred to services of another local authority",
    },
    { code: "RC6", label: "Transferred to adult social care services" },
    {
      code: "RC7",
      label:
        "Services ceased for any other reason, including child no longer in need",
    },
    { code: "RC8", label: "Case closed after assessment, no further action" },
    {
      code: "RC9",
      label: "Case closed after assessment, referred to early help",
      from: "2022-04-01",
    },
  ],
});

export type ReasonForClosure = CodeOf<typeof reasonForClosure>;

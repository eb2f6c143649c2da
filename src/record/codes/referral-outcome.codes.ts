import { type CodeOf, defineCodes } from "./code.ts";

export const referralOutcome = defineCodes({
  key: "referral-outcome",
  title: "Outcome of a referral",
  source: "the record’s own list",
  codes: [
    { code: "no further action", label: "No further action" },
    {
      code: "signposted",
      label: "Advice given, or signposted to other services",
    },
    { code: "early help", label: "Early help" },
    { code: "assessment", label: "Assessment" },
    {
      code: "strategy discussion",
      label: "Strategy discussion or section 47 enquiry",
    },
    { code: "transferred", label: "Transferred to another authority" },
    { code: "other", label: "Other" },
  ],
});

export type ReferralOutcome = CodeOf<typeof referralOutcome>;

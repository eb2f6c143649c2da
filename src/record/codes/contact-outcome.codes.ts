import { type CodeOf, defineCodes } from "./code.ts";

export const contactOutcome = defineCodes({
  key: "contact-outcome",
  title: "Outcome of a contact",
  source: "the record’s own list",
  codes: [
    { code: "no further action", label: "No further action" },
    { code: "information and advice", label: "Information and advice" },
    { code: "early help", label: "Early help" },
    { code: "referral", label: "Referral" },
    { code: "strategy discussion", label: "Strategy discussion" },
  ],
});

export type ContactOutcome = CodeOf<typeof contactOutcome>;

import { type CodeOf, defineCodes } from "./code.ts";

/** The public sources give the codes without words: these labels are our reading of them. */
export const socialWorkerChangeReason = defineCodes({
  key: "social-worker-change-reason",
  title: "Reason for a change of social worker",
  source: "SSDA903 SW_REASON, collections from 2024",
  codes: [
    { code: "MANAGE", label: "Case management decision" },
    { code: "FCONTA", label: "First contact" },
    { code: "LEFTRL", label: "Left role" },
    { code: "ORGRST", label: "Organisational restructure" },
    { code: "TSPROC", label: "Transfer process" },
    { code: "ABSENC", label: "Absence" },
    { code: "CHCHAN", label: "Child requested change" },
    { code: "PCCHAN", label: "Parent or carer requested change" },
    { code: "SWDIED", label: "Social worker died" },
    { code: "OTHERS", label: "Other" },
  ],
});

export type SocialWorkerChangeReason = CodeOf<typeof socialWorkerChangeReason>;

import { type CodeOf, defineCodes } from "./code.ts";

/** The public sources give no words for UN6. */
export const upnUnknown = defineCodes({
  key: "upn-unknown",
  title: "Reason a unique pupil number is not known",
  source: "CIN census UPNunknown (UN1 to UN7); SSDA903 UPN (UN1 to UN5)",
  codes: [
    { code: "UN1", label: "Not of school age, or not yet assigned a UPN" },
    { code: "UN2", label: "Has never attended a maintained school in England" },
    { code: "UN3", label: "Educated outside England" },
    {
      code: "UN4",
      label: "Newly in need or newly looked after, UPN not yet known",
    },
    {
      code: "UN5",
      label:
        "Sources of UPNs disagree on name or date of birth, so that no reliable match is possible",
    },
    { code: "UN6", label: "Reason UN6" },
    { code: "UN7", label: "Referral with no further action" },
  ],
});

export type UpnUnknown = CodeOf<typeof upnUnknown>;

import { type CodeOf, defineCodes } from "./code.ts";

export const referralSource = defineCodes({
  key: "referral-source",
  title: "Source of a referral or contact",
  source: "CIN census ReferralSource",
  codes: [
    { code: "1A", label: "Individual: family member, relative or carer" },
    {
      code: "1B",
      label:
        "Individual: acquaintance (including neighbours and child minders)",
    },
    { code: "1C", label: "Individual: self" },
    { code: "1D", label: "Individual: other (including strangers)" },
    { code: "2A", label: "Schools" },
    { code: "2B", label: "Education services" },
    { code: "3A", label: "Health services: general practitioner (GP)" },
    { code: "3B", label: "Health services: health visitor" },
    { code: "3C", label: "Health services: school nurse" },
    { code: "3D", label: "Health services: other primary health services" },
    {
      code: "3E",
      label: "Health services: A&E (accident and emergency department)",
    },
    { code: "3F", label: "Health services: other (for example hospice)" },
    {
      code: "4",
      label: "Housing: local authority housing or housing association",
    },
    {
      code: "5A",
      label:
        "Local authority services: social care, for example adults’ social care",
    },
    {
      code: "5B",
      label:
        "Local authority services: other internal department, for example youth offending",
    },
    {
      code: "5C",
      label:
        "Local authority services: external, for example another authority’s adults’ social care",
    },
    {
      code: "5D",
      label: "Local authority services: early help",
      from: "2022-04-01",
    },
    { code: "6", label: "Police" },
    {
      code: "7",
      label:
        "Other legal agency, including courts, probation, immigration, Cafcass or prison",
    },
    {
      code: "8",
      label:
        "Other, including children’s centres, independent agency providers or voluntary organisations",
    },
    { code: "9", label: "Anonymous" },
    { code: "10", label: "Unknown" },
  ],
});

export type ReferralSource = CodeOf<typeof referralSource>;

import { type CodeOf, defineCodes } from "./code.ts";

export const immigrationStatus = defineCodes({
  key: "immigration-status",
  title: "Immigration status",
  source: "Standard safeguarding dataset",
  codes: [
    { code: "indefinite leave", label: "Indefinite leave to remain" },
    {
      code: "discretionary leave",
      label: "Discretionary leave to remain to 18",
    },
    { code: "refugee", label: "Refugee status" },
    { code: "adult asylum seeker", label: "Adult asylum seeker" },
    {
      code: "unaccompanied child",
      label: "Unaccompanied asylum-seeking child",
    },
  ],
});

export type ImmigrationStatus = CodeOf<typeof immigrationStatus>;

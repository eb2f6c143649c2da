import { type CodeOf, defineCodes } from "./code.ts";

export const healthCheckKind = defineCodes({
  key: "health-check-kind",
  title: "Kind of health check",
  source: "SSDA903 OC2",
  codes: [
    { code: "dental", label: "Teeth checked by a dentist" },
    { code: "immunisations", label: "Immunisations up to date" },
    { code: "development", label: "Development assessment (under 5)" },
    {
      code: "strengths and difficulties",
      label: "Strengths and difficulties questionnaire",
    },
  ],
});

export type HealthCheckKind = CodeOf<typeof healthCheckKind>;

import { type CodeOf, defineCodes } from "./code.ts";

export const sendNeed = defineCodes({
  key: "send-need",
  title: "Primary special educational need",
  source: "Standard safeguarding dataset, type of special educational need",
  codes: [
    { code: "SPLD", label: "Specific learning difficulty" },
    { code: "MLD", label: "Moderate learning difficulty" },
    { code: "SLD", label: "Severe learning difficulty" },
    { code: "PMLD", label: "Profound and multiple learning difficulty" },
    { code: "SEMH", label: "Social, emotional and mental health" },
    { code: "SLCN", label: "Speech, language and communication needs" },
    { code: "HI", label: "Hearing impairment" },
    { code: "VI", label: "Vision impairment" },
    { code: "MSI", label: "Multi-sensory impairment" },
    { code: "PD", label: "Physical disability" },
    { code: "ASD", label: "Autistic spectrum disorder" },
    { code: "OTH", label: "Other difficulty" },
  ],
});

export type SendNeed = CodeOf<typeof sendNeed>;

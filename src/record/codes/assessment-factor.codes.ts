import { type CodeOf, defineCodes } from "./code.ts";

/**
 * 8A does not exist. 21 stands alone. The census queries 18A and 19A from collection 2025,
 * in favour of the codes that say who did it.
 */
export const assessmentFactor = defineCodes({
  key: "assessment-factor",
  title: "Factors identified at the end of assessment",
  source: "CIN census AssessmentFactors",
  codes: [
    { code: "1A", label: "Alcohol misuse by the child" },
    { code: "1B", label: "Alcohol misuse by the parent(s) or carer(s)" },
    {
      code: "1C",
      label: "Alcohol misuse by another person living in the household",
    },
    { code: "2A", label: "Drug misuse by the child" },
    { code: "2B", label: "Drug misuse by the parent(s) or carer(s)" },
    {
      code: "2C",
      label: "Drug misuse by another person living in the household",
    },
    { code: "3A", label: "Domestic violence: the child is the subject" },
    {
      code: "3B",
      label:
        "Domestic violence: the child’s parent(s) or carer(s) are the subject",
    },
    {
      code: "3C",
      label:
        "Domestic violence: another person living in the household is the subject",
    },
    { code: "4A", label: "Mental health of the child" },
    { code: "4B", label: "Mental health of the parent(s) or carer(s)" },
    {
      code: "4C",
      label: "Mental health of another person in the family or household",
    },
    { code: "5A", label: "Learning disability of the child" },
    { code: "5B", label: "Learning disability of the parent(s) or carer(s)" },
    {
      code: "5C",
      label: "Learning disability of another person in the family or household",
    },
    { code: "6A", label: "Physical disability or illness of the child" },
    {
      code: "6B",
      label: "Physical disability or illness of the parent(s) or carer(s)",
    },
    {
      code: "6C",
      label:
        "Physical disability or illness of another person in the family or household",
    },
    { code: "7A", label: "Young carer" },
    {
      code: "8B",
      label: "Privately fostered: overseas child who intends to return",
    },
    {
      code: "8C",
      label: "Privately fostered: overseas child who intends to stay",
    },
    {
      code: "8D",
      label: "Privately fostered: UK child in an educational placement",
    },
    {
      code: "8E",
      label:
        "Privately fostered: UK child making alternative family arrangements",
    },
    { code: "8F", label: "Privately fostered: other" },
    { code: "9A", label: "Unaccompanied asylum-seeking child" },
    { code: "10A", label: "Going or being missing" },
    { code: "11A", label: "Child sexual exploitation" },
    { code: "12A", label: "Trafficking" },
    { code: "13A", label: "Gangs" },
    { code: "14A", label: "Socially unacceptable behaviour" },
    { code: "15A", label: "Self-harm" },
    { code: "16A", label: "Abuse or neglect: neglect" },
    { code: "17A", label: "Abuse or neglect: emotional abuse" },
    {
      code: "18A",
      label: "Abuse or neglect: physical abuse",
      until: "2024-03-31",
    },
    {
      code: "18B",
      label: "Abuse or neglect: physical abuse, child on child",
      from: "2020-04-01",
    },
    {
      code: "18C",
      label: "Abuse or neglect: physical abuse, adult on child",
      from: "2020-04-01",
    },
    {
      code: "19A",
      label: "Abuse or neglect: sexual abuse",
      until: "2024-03-31",
    },
    {
      code: "19B",
      label: "Abuse or neglect: sexual abuse, child on child",
      from: "2020-04-01",
    },
    {
      code: "19C",
      label: "Abuse or neglect: sexual abuse, adult on child",
      from: "2020-04-01",
    },
    { code: "20", label: "Other" },
    { code: "21", label: "No factors identified" },
    { code: "22A", label: "Female genital mutilation (FGM)" },
    { code: "23A", label: "Abuse linked to faith or belief" },
    { code: "24A", label: "Child criminal exploitation", from: "2021-04-01" },
  ],
});

export type AssessmentFactor = CodeOf<typeof assessmentFactor>;

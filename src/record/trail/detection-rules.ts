/** Why an access may have to be asked about. None says that anybody did wrong; each is judged by a person. */
export const detectionRules = {
  namesake:
    "opened the record of a child with their own surname who lives in their postcode district",
  "many children":
    "opened more than three times as many children as on their usual day",
  emergency: "opened a record in an emergency",
  "search without work":
    "searched by name, and did nothing about whom they found within a week",
  "in the news":
    "opened the record of a child who is in the news and whom they do not work with",
  "after handover": "opened a record after handing the child over",
  "large export": "exported more than 200 rows about children",
  "at night": "looked at records between 2 and 5 in the morning, off the rota",
  conflict: "tried to open the record of a child they declared that they know",
} as const;

export type DetectionRule = keyof typeof detectionRules;

/** What an alert comes to. */
export const alertOutcomes = {
  explained: "Explained: it was part of their work",
  manager: "Not explained: passed to their manager",
  breach: "A breach: reported as one",
  "rule too wide": "The rule was too wide here",
} as const;

export type AlertOutcome = keyof typeof alertOutcomes;

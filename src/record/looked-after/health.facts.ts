import { healthCheckKind } from "../codes/health-check-kind.codes.ts";
import { count, day, defineFacts, flag, oneOf, text } from "../define-facts.ts";
import type { Facts } from "../facts.ts";
import { codeWords, sentence } from "../words.ts";

export const healthAssessmentFacts = defineFacts({
  kind: "health assessment",
  from: "health_assessment fact",
  on: "coalesce(fact.held_on, fact.refused_on)",
  detail: {
    assessmentKind:
      oneOf<Facts["health assessment"]["assessmentKind"]>("fact.kind"),
    held: flag("fact.held_on is not null"),
  },
  narrative: { "Refused because": "fact.refused_because" },
  words: ({ assessmentKind, held }) =>
    `${assessmentKind === "initial" ? "Initial" : "Review"} health assessment ${held ? "took place" : "refused"}`,
});

export const healthCheckFacts = defineFacts({
  kind: "health check",
  from: "health_check fact",
  on: "fact.checked_on",
  detail: {
    checkKind: text("fact.kind"),
    score: count("fact.score"),
    upToDate: flag("fact.up_to_date"),
  },
  words: ({ checkKind, score, upToDate }) =>
    sentence(
      "Health check",
      codeWords(healthCheckKind, checkKind),
      score !== undefined && `score ${score}`,
      upToDate !== undefined && (upToDate ? "up to date" : "not up to date"),
    ),
});

export const outcomesInYearFacts = defineFacts({
  kind: "outcomes in year",
  from: "outcomes_in_year fact",
  on: "fact.year_ended_on",
  detail: { yearEnded: day("fact.year_ended_on") },
  narrative: {
    "Health assessment": yesNo("fact.health_assessment"),
    Immunisations: yesNo("fact.immunisations"),
    "Teeth check": yesNo("fact.teeth_check"),
    "Development check": yesNo("fact.health_check"),
    Convicted: yesNo("fact.convicted"),
    "Substance misuse": yesNo("fact.substance_misuse"),
    "Strengths and difficulties score": "fact.sdq_score",
  },
  words: () => "Health and offending outcomes over the year to this day",
});

function yesNo(column: string): string {
  return `case when ${column} then 'Yes' when not ${column} then 'No' end`;
}

import type { Chance } from "../chance.ts";
import { grammarOf, said } from "./grammar.ts";

const grammar = grammarOf(`
information = Police: {police}. School: {school}. | {school2} Health: {health}. | Police: {police}. Health: {health}. | Health: {health}. School: {school}. {history}
police = two calls this year | nothing known | one call, no further action | an adult of the house is known to them
school = attendance has fallen | quiet since half-term | no worries before this | tired and late on Mondays
school2 = School brought drawings and the attendance. | School could say most.
health = appointments kept until the summer | two missed clinics | no injuries on record | the midwife has seen the family twice
history = The chronology was read out first. | The family has been known for two years.
risk = {risk1}. {protects} | {risk1}; {risk2}. | {risk1}; {risk2}. {protects}
risk1 = Rows that the children hear | A bruise nobody can explain | Adults in the house whom nobody knows | Small children left with each other | Older friends who give presents | Drinking at weekends
risk2 = it has happened before | nobody at home sees it as a worry | it is getting more frequent | what the children say is not yet known
protects = The grandmother is there most days. | One parent rang for help, which counts. | School sees them every day.
begun = Threshold met: enquiry by social care and police together, children seen today. | Enquiry by social care alone; the children seen by tomorrow noon. | Enquiry; a medical to be asked for, and both parents spoken with apart.
not = Threshold not met; the assessment goes on. | No enquiry: advice and a safety plan tonight, the assessment goes on.
`);

/** What was known at a strategy discussion, how great the risk is, and what was decided. */
export const discussionText = (chance: Chance, initiates: boolean) => ({
  information: said(grammar, "information", chance),
  risk: said(grammar, "risk", chance),
  decision: said(grammar, initiates ? "begun" : "not", chance),
});

import type { Chance } from "../chance.ts";
import { type Grammar, said } from "./grammar.ts";

const grammar: Grammar = {
  supervision: ["{keep}", "{ask}", "{see}", "{keep} {ask}", "{see} {ask}"],
  "assessment checkpoint": ["The assessment is on course; {share}.", "{ask} Date for sharing it agreed.", "One parent is still to be met: {when}.", "Ready to be written; {share}."], // prettier-ignore
  "mid-way review": ["Plan read with the lead worker; {progress}.", "{progress}. The next conference keeps its date.", "Core groups are held and recorded; {progress}."], // prettier-ignore
  keep: ["Keep the plan as it is.", "Visits stay as they are.", "Begin to plan the ending with the family.", "Bring the next review forward a week."], // prettier-ignore
  ask: ["Ask {agency} for {missing} by {day}.", "Chase {missing} with {agency}.", "Agree with {agency} who does what."], // prettier-ignore
  see: ["See the child {place} before the next meeting.", "Hear from {relative} as well.", "Draw the family’s own plan together at the next visit."], // prettier-ignore
  agency: ["health", "the school", "housing", "the clinic", "the nursery"],
  missing: ["the missing report", "the chronology", "attendance figures", "the letter"], // prettier-ignore
  day: ["Friday", "the end of the week", "the next core group", "the tenth"],
  place: ["at school", "alone", "with the carer", "somewhere they choose"],
  relative: ["the father", "the grandmother", "the older sister", "the stepfather"], // prettier-ignore
  share: ["to be shared next week", "draft due in ten days", "to be shared with both parents"], // prettier-ignore
  when: ["by Thursday", "this week", "by video call"],
  progress: ["two actions to be hurried", "good progress at home", "health’s action has slipped", "the child’s wishes are on the plan"], // prettier-ignore
  notes: ["{changed} {thought}", "{thought}", "{changed}", "{thought} {worker}"], // prettier-ignore
  changed: ["What has changed for the child was asked first: {what}.", "Since last time: {what}.", "{what2} is better; {what3} is not yet."], // prettier-ignore
  what: ["calmer evenings", "school is steadier", "little so far", "a new partner at home", "the baby is gaining weight", "friends again"], // prettier-ignore
  what2: ["Attendance", "The home", "Family time", "Sleep"],
  what3: ["money", "the quarrelling", "health care", "trust in us"],
  thought: ["Thought about what would happen if we stepped back.", "Talked about bias and what we may not see.", "The history was held beside the present.", "Considered how the child would tell this story.", "Looked at what the family does well."], // prettier-ignore
  worker: ["The worker’s load was talked about.", "The worker feels stuck; joint visit agreed.", "Leave cover agreed."], // prettier-ignore
};

export const oversightText = (chance: Chance, kind: string) => ({
  decision: said(grammar, kind, chance),
  notes: said(grammar, "notes", chance),
});

import { grammarOf } from "./grammar.ts";

/** How a worker is, as a supervisor writes it: about the worker and about no child. */
export const supervisionTalks = grammarOf(`
talk = {feels}. {load}. | {feels}. {learns}. | {load}. {learns}. | {feels}. {load}. {learns}.
feels = Steady and on top of the week | Tired after a hard fortnight | Proud of how the month went | Worried about the amount of writing | Glad of the team
load = Time for writing is set aside on Wednesdays | The caseload is as agreed | Two visits a day is the most that works | Leave is booked and covered
learns = Wants to observe a conference | Will shadow in court | Training on exploitation is booked | Would like to lead a group session
`);

import type { Chance } from "../chance.ts";
import { grammarOf, said } from "./grammar.ts";

const grammar = grammarOf(`
supervision = {keep} | {ask} | {see} | {keep} {ask} | {see} {ask} | {keep} {see} | {worker2} {ask}
checkpoint = The assessment is on course; {share}. | {ask} Date for sharing it agreed. | One parent is still to be met: {when}. | Ready to be written; {share}. | The history is read; {missing2} still out. | The analysis has to say what daily life is like; {share}.
midway = Plan read with the lead worker; {progress}. | {progress}. The next conference keeps its date. | Core groups are held and recorded; {progress}. | {progress}; {progress2}.
keep = Keep the plan as it is. | Visits stay as they are. | Begin to plan the ending with the family. | Bring the next review forward {forward}. | Hold a family meeting {when}. | Close when {until}. | Legal advice {when}.
forward = a week | to this month | before the holidays
until = the school reports in July | the last two visits have gone well | early help has begun
ask = Ask {agency} for {missing} by {day}. | Chase {missing} with {agency}. | Agree with {agency} who does what. | {agency} to be told {when}.
see = See the child {place} before the next meeting. | Hear from {relative} as well. | Draw the family’s own plan together at the next visit. | Visit {place2}. | Ask the child what has changed, and write it in the child’s words.
worker2 = Joint visit with the family worker. | Shadow visit by the practice educator. | Update the chronology.
agency = health | the school | housing | the clinic | the nursery | the police | probation | the health visitor
missing = the missing report | the chronology | attendance figures | the letter | the results | dates | their view of the plan
missing2 = the school’s report is | the checks are | the father’s account is
day = Friday | the end of the week | the next core group | the tenth | Tuesday noon | the month’s end
place = at school | alone | with the carer | somewhere they choose | at breakfast club
place2 = before school one day | unannounced | at the weekend | when the partner is there
relative = the father | the grandmother | the older sister | the stepfather | the carer | the aunt
share = to be shared next week | draft due in ten days | to be shared with both parents | to be read by {day}
when = by Thursday | this week | by video call | within ten days | before the next visit
progress = Two actions to be hurried | Good progress at home | Health’s action has slipped | The child’s wishes are on the plan | Visits are in time | Half of the actions are done
progress2 = the father has to be asked | no word yet from the clinic | the ending can be planned | what counts is not yet better
supervisionCare = {keepCare} | {askCare} | {seeCare} | {keepCare} {askCare} | {seeCare} {askCare} | {keepCare} {seeCare}
keepCare = The placement stands; {placement}. | Visits stay as they are. | Permanence to be talked about at the next review. | Hold a stability meeting {when}. | Family time to be looked at {when}.
placement = a break for the carers in half-term | the match is good | respite is not needed
askCare = Ask {agencyCare} for {missingCare} by {day}. | Chase {missingCare} with {agencyCare}. | {agencyCare} to be told {when}.
agencyCare = the virtual school | the health team | the fostering team | the school | the reviewing officer
missingCare = the education plan | the health report | the review’s minutes | the delegated decisions in writing | dates for family time
seeCare = See the child alone {place2Care}. | Write the child’s wishes down before the review. | Begin the life story book. | Hear from the carer what works. | Offer an advocate again.
place2Care = after school | in the placement, bedroom too | on a walk
supervisionLeaver = {keepLeaver} | {askLeaver} | {keepLeaver} {askLeaver} | {askLeaver} {keepLeaver}
keepLeaver = Go on as agreed; {leaver}. | The pathway plan to be brought up to date {when}. | See them at home {when}. | Try another way of keeping in touch: {way}. | Begin to plan the ending at {ending}.
leaver = the tenancy holds | college is going well | the new job needs time | touch is kept
way = the old carer | a letter with a photograph of us | a message at the weekend
ending = twenty-one | twenty-five | the end of the course
askLeaver = Ask {agencyLeaver} about {missingLeaver} by {day}. | Chase {missingLeaver} with {agencyLeaver}. | Setting-up grant to be applied for {when}.
agencyLeaver = housing | the college | the jobcentre | the landlord | the nurse for care leavers
missingLeaver = the bidding number | the bursary | the deposit | the repair | the letter about arrears
notesCare = {changedCare} {thought} | {thought} | {changedCare} | {thought} {worker} | {changedCare} {worker}
changedCare = Since last time: {whatCare}. | What has changed for the child was asked first: {whatCare}. | {what2Care} is better; {what3Care} is not yet.
whatCare = settled in the placement | family time kept every week | school is steadier | a friend to stay | sleep is better | little so far | asks about home more often
what2Care = School | Sleep | Family time | Health | Trust in the carer
what3Care = the dentist | contact with brothers and sisters | reading | anger after calls | the mornings
notesLeaver = {changedLeaver} {thoughtLeaver} | {thoughtLeaver} | {changedLeaver} | {changedLeaver} {worker}
changedLeaver = Since last time: {whatLeaver}. | {what2Leaver} is better; {what3Leaver} is not yet.
whatLeaver = a job at last | moved, and likes it | in touch every few weeks | behind with rent, paying it off | college begun | quiet, but answers
what2Leaver = Money | Health | The flat | Getting up | Seeing family
what3Leaver = work | loneliness | the debts | sleep
thoughtLeaver = Talked about what we would want for our own at this age. | Considered who else they can ring at night. | Thought about how much is help and how much is chasing. | Looked at what they do well by themselves.
notes = {changed} {thought} | {thought} | {changed} | {thought} {worker} | {changed} {worker} | {hypothesis} {thought}
changed = What has changed for the child was asked first: {what}. | Since last time: {what}. | {what2} is better; {what3} is not yet. | {what2} is worse; {thought2}. | Progress of the plan: {what}, {what4}.
what = calmer evenings | school is steadier | little so far | a new partner at home | friends again | two days missed | a job for Dad
what2 = Attendance | The home | Sleep | Health | Talking to us | Money
what3 = the debts | the quarrelling | health care | trust in us | the mornings | drinking
what4 = nothing new from school | one action late | all seen alone | the grandparents help
hypothesis = One reading: {reading}. | Two readings of it: {reading}, or {reading}.
reading = the mother is alone with all of it | fear keeps the children quiet | the father is only half in the plan | the visits themselves have become routine | progress hangs on the grandmother | the child looks after the parent
thought = Thought about what would happen if we stepped back. | Talked about bias and what we may not see. | The history was held beside the present. | Considered how the child would tell this story. | Looked at what the family does well. | Asked what we would think if it were our first visit. | Considered who has not been heard.
thought2 = to be understood before the review | no reason known yet | linked to the move
worker = The worker’s load was talked about. | The worker feels stuck; joint visit agreed. | Leave cover agreed. | Worker is confident with this family. | Time for writing set aside.
`);

const begins: Readonly<Record<string, string>> = {
  supervision: "supervision",
  "assessment checkpoint": "checkpoint",
  "mid-way review": "midway",
};

/** Of whom a manager writes, where it makes another text. */
export type Overseen = "in care" | "care leaver";

const endings: Readonly<Record<Overseen, string>> = { "in care": "Care", "care leaver": "Leaver" }; // prettier-ignore

export function oversightText(chance: Chance, kind: string, of?: Overseen) {
  const ending = kind === "supervision" && of ? endings[of] : "";
  return {
    decision: said(grammar, `${begins[kind] ?? "supervision"}${ending}`, chance), // prettier-ignore
    notes: said(grammar, `notes${ending}`, chance),
  };
}

import type { Chance } from "../chance.ts";
import type { Followed } from "../journeys/happening.ts";
import { childrensWords } from "./childrens-words.ts";
import { grammarOf, said } from "./grammar.ts";
import { observed } from "./observations.ts";

const grammar = grammarOf(`
assessment = {met} {asked} {home} | {met} {asked} | {home} {asked} {agreed} | {asked} {asked2} {agreed}
protected = {met} {plan} {home} | {plan} {change} {agreed} | {home} {plan} | {met} {change} {direct} | {direct} {plan} | {home} {worry} {agreed}
need = {met} {plan} | {change} {agreed} | {met} {home} {agreed} | {plan} {change} | {direct} {change} | {met} {worry}
care = {carer} {room} | {carer} {family} | {room} {family} {agreed} | {carer} {agreed} | {room} {direct} | {direct} {family}
met = Met everyone at home after school. | Seen at school, with time to talk in {spot}. | {parent} was welcoming and talked openly.
  | Arrived as agreed; {busy}. | A short visit, as {parent} had to leave for {left}. | Met {parent} first, then the children one by one.
  | Unannounced; {parent} made tea. | {parent} was wary at the door and then talked for an hour. | Both parents there, which is new.
spot = the library | the music room | the quiet corner | the office of the head of year | the garden
busy = the little ones were having tea | homework was on the table | everybody was packing for the weekend | the baby was asleep | the washing was being sorted
left = work | the bus | an appointment | the school run
asked = Went through what the referral said; {parent} sees it differently. | Drew the family tree together.
  | Talked about a usual day from waking to bedtime. | {parent} agreed to checks with {agency}. | Asked who helps when things are hard.
  | Went back over {past} and what it meant for the children.
asked2 = {parent} named {support} as the ones who help. | Asked what each child would say. | The children’s day was followed hour by hour.
support = a sister | two neighbours | the grandparents | friends from church | the nursery
past = the first contact | the summer | the move | the years before the separation
home = Home seen, bedrooms too; {state}. | Kitchen and bedrooms seen: {state}. | The home is {state2}. | Beds seen; {state}. | {state}, {state3}.
state = warm and tidy | beds made, toys about | food in the cupboard | the broken window is mended | some clutter in the hall | washing everywhere, but clean
state2 = warmer than last time | still short of beds | clean and lived-in | ready for the baby | cold in the back room | full of boxes before the move
state3 = with room to play | though the boiler is not mended | and the stair gate is up | as it was last time
plan = The plan’s actions were read one by one; {actions}. | Safety plan gone through with {parent}. | Talked about the last meeting and what has been done since.
  | {parent} has begun {sessions}. | Asked what would have to change for the plan to end; {parent} said {end}. | Of the plan, {actions}.
actions = two are done | one waits for {agency} | the school’s part is done | dates were set for the rest | the sessions begin on Monday | nothing has moved since the meeting
sessions = the sessions agreed | the parenting group | counselling | the course on money | the morning routine
end = fewer rows | me being well | him getting help | school every day
change = Mornings go better than {ago}. | {parent} shared good news about {news}. | Bedtimes are calmer. | Attendance is up this half-term.
  | Things were harder this week; {parent} asked for an extra visit. | Less shouting, the children say. | {parent} has kept every appointment since {since}.
ago = a month ago | before the summer | at the last visit | when we began
since = the summer | the last visit | the meeting
news = work | the new flat | the court’s letter | a place at nursery | the exam
worry = {parent} looked worn out and said so. | The rent is behind again. | A new partner was spoken of; name and birth date asked for. | {parent} missed the clinic twice.
direct = Used {tool} to talk about {topic}. | Walked {walk} and talked of {topic}. | Read a story about {topic2} together. | Played {game} and talked meanwhile.
tool = three houses | feelings cards | a ladder from nought to ten | a map of important people | clay | a safety hand | a wishes jar
topic = home | last week | who is on whose side | school | what helps at night | family time
walk = to the shop | round the block | the dog | to school
topic2 = moving house | a worried bear | two homes | starting school
game = cards | football in the yard | a board game | noughts and crosses
agreed = Agreed to ring {call} together. | Next visit agreed, {nextVisit}. | A letter for {letter} will be written. | Will ask {agency} to call.
  | Photographs promised for next time. | {parent} will bring {bring} on Thursday.
call = the landlord | the school | the doctor | the court adviser | the nursery
nextVisit = at school this time | on a Saturday | with the father | after the clinic
letter = the bus pass | the food bank | the housing panel | the school
bring = the report | the timetable | the birth certificate | a list of questions
agency = the health visitor | the school | the doctor | the family worker | housing
carer = The carer says sleep is better. | The carer praised the effort at school. | Talked with the carer about {topic3}. | Carer and worker agreed how to prepare family time.
  | The carer asked for {want}. | Settled with the carer; {settled}. | Carer’s log read: {settled}.
topic3 = pocket money and phones | bedtimes | friends who stay over | a holiday abroad | what to say about home
want = a break in the half-term | advice about food | the school to ring less | the passport
settled = calls the dog theirs | joins in at the table | asks to stay | has friends in the street
room = Bedroom seen; {room2}. | Shown {shown}. | Chose where to sit and what to talk about. | Bedroom seen, {room2}; shown {shown}.
room2 = new posters on the wall | photographs of the family by the bed | tidy for once | a desk has come
shown = a drawing and a certificate | a new bike | the goldfish | a half-finished model | the school report
family = Family time went well on Saturday. | Wants to see a brother more often. | Asked when {event} is. | Spoke of home without being asked. | Was upset after the telephone call and talked about it.
event = the next review | the next visit home | court | the birthday
parent = Mum | Dad | the mother | the father | Grandmother | the stepfather
`);

const begins: Record<Followed["why"], string> = {
  assessment: "assessment",
  protected: "protected",
  "in need": "need",
  "looked after": "care",
  "care leaver": "care",
};

export type VisitText = {
  notes: string;
  childWords?: string;
  observation?: string;
};

/** Who is visited and why; a silent child does not speak, at any age. */
export type Visited = {
  kind: Followed["why"];
  age: number | undefined;
  isSilent?: boolean;
};

/** From four on most children are heard in their own words; of others it is written what was seen. */
export function visitText(
  chance: Chance,
  { kind, age, isSilent = false }: Visited,
): VisitText {
  const notes = said(grammar, begins[kind], chance);
  if (age === undefined) return { notes };
  const speaks = age >= 4 && !isSilent && chance.happens(0.86);
  return speaks
    ? { notes, childWords: childrensWords(chance, age) }
    : { notes, observation: observed(chance, age, isSilent) };
}

import type { Followed } from "../journeys/happening.ts";
import type { Household } from "../people/household-of.ts";
import type { Chance } from "../chance.ts";
import { childrensWords } from "./childrens-words.ts";
import { type Grammar, grammarOf, said } from "./grammar.ts";
import { observed } from "./observations.ts";

const grammar = grammarOf(`
assessment = {met} {asked} {home} | {met} {asked} | {home} {asked} {agreed} | {asked} {asked2} {agreed}
protected = {met} {plan} {home} | {plan} {change} {agreed} | {home} {plan} | {met} {change} {direct} | {direct} {plan} | {home} {worry} {agreed}
need = {met} {plan} | {change} {agreed} | {met} {home} {agreed} | {plan} {change} | {direct} {change} | {met} {worry}
care = {carer} {room} | {carer} {family} | {room} {family} {agreed2} | {carer} {agreed2} | {room} {direct} | {direct} {family}
alone = {carer2} {settling} | {room} {settling} | {settling} {agreed3} | {carer2} {agreed3} | {settling} {settling2} | {room} {settling2}
school = {metSchool} {direct2} | {metSchool} {says} | {metSchool} {says} {agreed4} | {says} {direct2} | {metSchool} {agreed4}
unborn = {expecting} {ready} | {expecting} {agreed5} | {ready} {agreed5} | {expecting} {ready} {agreed5}
met = {parent} was welcoming and talked openly. | Arrived as agreed; {busy}. | A short visit, as {parent} had to leave for {left}. | Met {parent} first, then {kids}.
  | Unannounced; {parent} made tea. | {parent} was wary at the door and then talked for an hour. | Everybody was in. | Met at home after school.
kids = the child alone
busy = tea was on the table | homework was on the table | everybody was packing for the weekend | the television was turned off at once | the washing was being sorted
left = work | the bus | an appointment | the school run
metSchool = Seen at school, with time to talk in {spot}. | Met in {spot} after lunch. | Sat in {spot} at break. | Came out of {lesson} to talk, and wanted to go back to it. | Seen at school; {spot} was quiet.
spot = the library | the music room | the quiet corner | the office of the head of year | the garden
lesson = art | maths | PE | music
says = The teacher says that {says2}. | Attendance is up this half-term. | School has no new worries. | The lunch staff have seen {sees}.
says2 = friends are back | mornings are better | homework comes in | Mondays are tired days | lunch money is short some weeks
sees = less trouble at break | a good appetite | quiet days before weekends
agreed4 = Next time at home. | {call2} to be told what was agreed. | Photographs promised for next time. | School will ring on the next day missed.
call2 = The grown-ups at home | The head of year
expecting = {parent} feels well and {feels}. | Went through the birth plan with {parent}. | {parent} has kept every appointment with the midwife. | {parent} talked about being a parent and what was different before.
feels = sleeps badly | is counting weeks | has stopped smoking
ready = The cot is up. | A pram has come from the family centre. | There is room for the baby, and clothes washed. | The bag is packed.
agreed5 = The midwife and I will come together next time. | Who is at the birth is agreed. | Next visit agreed, in two weeks. | The family centre’s course begins on Tuesday.
asked = Went through what the referral said; {parent} sees it differently. | Drew the family tree together.
  | Talked about a usual day from waking to bedtime. | {parent} agreed to checks with {agency}. | Asked who helps when things are hard.
  | Went back over {past} and what it meant at home.
asked2 = {parent} named {support} as the ones who help. | Asked what each of the family would say. | The day was followed hour by hour.
support = a sister | two neighbours | the grandparents | friends from church | colleagues from work
past = the first contact | the summer | the move | the years before the separation
home = Home seen, bedrooms too; {state}. | Kitchen and bedrooms seen: {state}. | The home is {state2}. | Beds seen; {state}. | {state}, {state3}.
state = warm and tidy | beds made, toys about | food in the cupboard | the broken window is mended | some clutter in the hall | washing everywhere, but clean
state2 = warmer than last time | still short of beds | clean and lived-in | cold in the back room | full of boxes
state3 = with room to play | though the boiler is not mended | as it was last time
plan = The plan’s actions were read one by one; {actions}. | Safety plan gone through with {parent}. | Talked about the last meeting and what has been done since.
  | {parent} has begun {sessions}. | Asked what would have to change for the plan to end; {parent} said {end}. | Of the plan, {actions}.
actions = two are done | one waits for {agency} | {schoolPart} is done | dates were set for the rest | the sessions begin on Monday | nothing has moved since the meeting
sessions = the sessions agreed | the parenting group | counselling | the course on money | the morning routine
end = fewer rows | being well again | more help in the house | {endPupil}
change = Mornings go better than {ago}. | {parent} shared good news about {news}. | Bedtimes are calmer. | {pupil}.
  | Things were harder this week; {parent} asked for an extra visit. | Less shouting, by all accounts. | {parent} has kept every appointment since {since}.
ago = a month ago | before the summer | at the last visit | when we began
since = the summer | the last visit | the meeting
news = work | the new flat | a letter from the council | a course | an exam passed
pupil = Attendance is up this half-term | Homework is done at the table now
schoolPart = the school’s part
endPupil = school every day
worry = {parent} looked worn out and said so. | The rent is behind again. | A new friend of the house was spoken of; name and birth date asked for. | {parent} missed the clinic twice.
direct2 = Used {tool} to talk about {topic}. | Read a story about {topic2} together. | Played {game2} and talked meanwhile.
game2 = cards | a board game | noughts and crosses
direct = Used {tool} to talk about {topic}. | Walked {walk} and talked of {topic}. | Read a story about {topic2} together. | Played {game} and talked meanwhile.
tool = three houses | feelings cards | a ladder from nought to ten | a map of important people | clay | a safety hand | a wishes jar
topic = home | last week | who helps | school | what helps at night
walk = to the shop | round the block | to the park
topic2 = moving house | a worried bear | two homes | starting school
game = cards | football in the yard | a board game | noughts and crosses
agreed = Agreed to ring {call} together. | Next visit agreed, {nextVisit}. | A letter for {letter} will be written. | Will ask {agency} to call.
  | Photographs promised for next time. | {parent} will bring {bring} on Thursday.
agreed2 = Next visit agreed, {nextVisit2}. | Will ask {agency2} to call. | Photographs promised for next time. | The school’s meeting is on both our lists.
call = the landlord | the school | the doctor | the housing office
nextVisit = in the holidays | after work | with everybody at home | after the clinic
nextVisit2 = after school | in the holidays | on a weekday evening
letter = the bus pass | the food bank | the housing panel | the school
bring = the report | the timetable | the birth certificate | a list of questions
agency = the health visitor | the school | the doctor | the family worker | housing
agency2 = the nurse | the school | the virtual school | the fostering team
carer = The carer says sleep is better. | The carer praised the effort at school. | Talked with the carer about {topic3}. | Carer and worker agreed how to prepare family time.
  | The carer asked for {want}. | Settled with the carer; {settled}. | Carer’s log read: {settled}.
topic3 = bedtimes | a holiday | what to say about home | food and what is left on the plate
want = a break in the half-term | advice about food | the passport | a word with the school
settled = calls the dog theirs | joins in at the table | asks to stay | knows the street by name
room = Bedroom seen; {room2}. | Shown {shown}. | Chose where to sit and what to talk about. | Bedroom seen, {room2}; shown {shown}.
room2 = new posters on the wall | photographs by the bed | tidy for once | a desk has come
shown = a drawing and a certificate | a new bike | the goldfish | a half-finished model | a school report
family = Family time went well on Saturday. | Wants to see family more often. | Asked when {event} is. | Spoke of home without being asked. | Was upset after the telephone call and talked about it.
event = the next review | the next family time | court | the birthday
carer2 = The key worker says sleep is better. | Talked with the key worker about {topic4}. | The house’s log read: {settled2}. | The key worker asked for {want2}.
topic4 = curfew and phones | the claim | cooking and shopping | who may visit
want2 = the health papers | a contact at the college | a longer session with the interpreter
settled2 = eats with the others now | up early for college | helps with the shopping | quiet on Sundays
settling = English is coming; {english}. | Talked through the interpreter about {topic5}. | Has found {found}. | Cooked {dish} for everybody. | Asked about {asked3}.
settling2 = Talked about home, and stopped when it was enough. | Nights are easier than in {season}. | College sends good word.
english = hardly needed the interpreter | reads signs aloud on the bus | the college has moved the class up
topic5 = the solicitor’s letter | sleep | the way to college | whom to ring at night | family far away
found = a cricket team | a friend from the same town | a place to pray | a barber who speaks the language
dish = rice and beans | a stew from home | flat bread
asked3 = a bus pass | the interview | looking for family through the Red Cross | college in September | a winter coat
season = winter | the first weeks | spring
agreed3 = Will go to the solicitor together. | The same interpreter booked for next time. | The Red Cross form was filled in together. | Next visit agreed, after college.
parent = Mum | Dad | the mother | the father
worries = {parent} {worried}. | {worries2}. | {worries2}; {parent} {worried}. | Rows again, {rows}. | {missed}.
worried = looked worn out and said so | has missed the clinic twice | did not say who else had been in the house | talked of giving up work | sleeps on the sofa again
worries2 = The rent is behind again | Little food in before payday | Late home three nights this week | Up far into the night on the phone | Still no bed for everybody | Clothes too small, in the cold
rows = heard by the neighbours | on two evenings, by what was said at school | after drinking
missed = {missedPupil} | An appointment missed, for the second time
missedPupil = Two days of school missed | The school rang twice this month
worriesCare = Family time was cancelled on the day, twice. | Wakes at night since the last call from home. | School is harder since the move of sets. | Came back late twice, and would not say from where. | Asks again who decides about going home.
worriesAlone = Little sleep before the interview. | Has heard nothing from family for weeks. | Alone in the room most evenings. | Somebody in town asks for money; spoken about, and the police told.
well = {wellWhat}. | {wellWhat}, {wellSays}. | {wellWhat}; {wellWhat2}.
wellWhat = Every appointment kept this month | Evenings are calm | A whole week of school | Breakfast before school every day | Friends round for tea | The bedroom is warm and the bed is new | A hard phone call made without help
wellSays = by all accounts | and proud of it | as the school says too
wellWhat2 = the grandparents come on Sundays | the money lasted to payday | nobody had to be asked twice | the neighbours help
wellCare = Settled, and part of the house. | Reads aloud now, with pleasure. | Eats and sleeps well. | A friend came to stay, which is new. | Asked to keep the room as it is. | Laughs a lot, the carer says.
wellAlone = English comes quickly. | A friend at college, and football twice a week. | Cooks for the house on Fridays. | Up for college every day.
`);

const begins: Record<Followed["why"], string> = {
  assessment: "assessment",
  protected: "protected",
  "in need": "need",
  "looked after": "care",
  "care leaver": "care",
};

/** How often something is worth worrying about, of a hundred visits. */
const worrying: Record<Followed["why"], number> = {
  assessment: 40,
  protected: 45,
  "in need": 30,
  "looked after": 15,
  "care leaver": 0,
};

export type VisitText = {
  notes: string;
  childWords?: string;
  observation?: string;
  worries?: string;
  goingWell?: string;
};

/** Who is visited, where and why; a silent child does not speak, at any age. */
export type Visited = {
  kind: Followed["why"];
  place: string;
  age: number | undefined;
  household: Household;
  /** Which of the grown-ups was met, by number. */
  met: number;
  isSilent?: boolean;
};

/** From four on most children are heard in their own words; of others it is written what was seen. */
export function visitText(chance: Chance, visited: Visited): VisitText {
  const { kind, age, household, isSilent = false } = visited;
  const inCare = kind === "looked after";
  const alone = household.isAlone;
  const given = givenOf(visited, chance.of("who"));
  const say = (name: string) => said(grammar, name, chance.of(name), given);
  const notes = said(grammar, beginningOf(visited), chance, given);
  const suffix = alone ? "Alone" : inCare ? "Care" : "";
  const more = {
    ...(chance.of("worry").happens(worrying[kind] / 100) && age !== undefined && { worries: say(`worries${suffix}`) }), // prettier-ignore
    ...(chance.of("well").happens(0.4) && age !== undefined && age >= 5 && { goingWell: say(`well${suffix}`) }), // prettier-ignore
  };
  if (age === undefined) return { notes };
  const speaks = age >= 4 && !isSilent && chance.happens(0.86);
  return speaks
    ? { notes, ...more, childWords: childrensWords(chance, age, household, inCare) } // prettier-ignore
    : { notes, ...more, observation: observed(chance, age, { isSilent, grownUps: beside(visited) }) }; // prettier-ignore
}

const teacher = { called: "the teacher", reported: "the teaching assistant", name: "" }; // prettier-ignore

/** Who is there with the child: at home those who live there. */
const beside = ({ kind, place, household }: Visited) =>
  place === "school" ? [teacher] : kind === "looked after" ? [] : household.grownUps; // prettier-ignore

function beginningOf({ kind, place, age, household }: Visited): string {
  if (age === undefined) return "unborn";
  if (place === "school") return "school";
  return household.isAlone ? "alone" : begins[kind];
}

/** What stands in place of school for whoever is too small for it. */
const notYetAtSchool: Grammar = {
  pupil: ["Sleeps through most nights now", "Meals are at the table now"],
  schoolPart: ["the health visitor’s part"],
  endPupil: ["more sleep for everybody"],
  missedPupil: ["The weighing clinic missed this month", "Injections are late"], // prettier-ignore
};

/** One grown-up, called in one way, throughout. */
function givenOf({ age, household, met }: Visited, chance: Chance): Grammar {
  const { grownUps, hasSiblings } = household;
  const who = grownUps.at(met % Math.max(1, grownUps.length));
  return {
    ...(who && { parent: [chance.pick([who.called, who.reported])] }),
    ...(age !== undefined && age < 4 && notYetAtSchool),
    ...(hasSiblings && { kids: ["the children one by one"] }),
  };
}

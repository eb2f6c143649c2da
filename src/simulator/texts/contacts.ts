import type { Household } from "../people/household-of.ts";
import type { Chance } from "../chance.ts";
import { grammarOf, said } from "./grammar.ts";

const grammar = grammarOf(`
police = Officers called {night} to {quarrel}; {children}. | Called out {night} after {quarrel}. {children}, no injuries. | A parent stopped while driving {night}; {children}.
  | {nth2} call to the address this year: {quarrel}, {night}. | A neighbour rang {night} about {quarrel}; {children}.
policeOlder = {police} | Found {out} late in the evening and taken home. | Named by another young person as being {out}. | Officers called to {quarrel}; {children}. | Stopped {out} after ten at night.
school = Came to school {state} for {often}. | Came to school {state}, and told a teacher {disclosed}. | Told a teacher {disclosed}. | Attendance has fallen since {since}; {parent} does not answer calls.
  | {parent} was upset at the gate and asked for help. | Drew a picture and said it was about home; told a teacher {disclosed}. | Has {changed} since {since}; {parent} {parentSays}. | Not collected {collected}; {parent} came late and {upset}.
health = Missed {appointment} for the {nth} time. | {parent} spoke of low mood and little sleep; {support}. | Seen with {hurt}, said to be from {cause}; it was not clear. | Missed {appointment} again; {support}.
  | {parent} asked for help with {help}. | Brought to the department with {hurt} from {cause}; {parent} stayed throughout. | Told the nurse {disclosed}.
healthSmall = Missed {appointment2} for the {nth} time. | {parent} spoke of low mood and little sleep; {support}. | Weight and growth give some worry; {parent} wants advice. | Not at home for the health visitor, {nth} time.
  | Brought to the department with {hurt}; {parent} stayed throughout. | The home is {home}, and cold for a small child.
unborn = Booked late with this pregnancy; {support}. | Expecting, and spoke of low mood to the midwife; {support}. | Missed the midwife for the {nth} time. | The midwife asks what is known of the family; {support}. | Expecting; the home is {home}.
policeUnborn = Officers called to {quarrel}; she is expecting. | A neighbour rang about {quarrel}; she is expecting, no injuries. | {nth2} call to the address this year: {quarrel}. She is expecting.
legal = The court asks whether the family is known before deciding on contact. | Probation asks about the children of an adult they supervise. | A solicitor asks which team knows the family. | An order for contact has been made; a report is asked for by {month}.
person = Worried about {quarrel} heard more than once. | A relative asks for help with {help}. | {parent} seems worn out, and the evenings are loud. | Asks for advice about {help}. | Rings for a friend: {support}, and {help} is too much. | Says {disclosed2}.
other = The home is {home}; {parent} asks for help with {help}. | {parent} has stopped coming to sessions since {since}. | The family faces losing its home at {end}; {support}.
  | The group leader noticed {noticed} since {since}. | Housing officer found the home {home}; {support}. | Debts and {home} rooms; {support}. | Behind with the rent since {since}; {parent} asks for help with {help}.
night = on Friday night | on Saturday evening | on Sunday afternoon | in the small hours | at teatime | on payday | on the last day of the holidays
quarrel = a quarrel between the parents | shouting at the address | an argument with a former partner | a dispute between adults | a loud row in the street | threats by telephone | a door kicked in
children = the child was upstairs | the child heard it | the child was with a grandmother | the child was awake | no child was at home
out = out with older friends | in the park alone | in town | at the station with people not known to the family | riding in a stranger’s car
state = tired and hungry | without lunch or a coat | in the same clothes | late and upset | smelling of smoke | without shoes that fit
often = the third week running | most of this month | several days in a row | two Mondays
disclosed = that voices are raised at home every night | that nobody was home after school | of being frightened of an uncle’s temper | of sleeping on the sofa since {since} | of messages from somebody met online
disclosed2 = voices are raised next door every night | small children are left on their own | a child was seen crying at the window | there is no food before payday
since = half-term | the summer | the move to the new flat | the parents separated | Grandad died
parentSays = has not answered | says nothing is wrong | is worried too and would like help
changed = become very quiet | stopped eating at lunch | fallen out with every friend | been falling asleep in class
collected = twice this week | on Friday | until half past five
upset = could not say why | seemed unwell | was tearful
parent = Mum | Dad | the mother | the father
appointment = the dentist | the clinic | an eye test | the speech therapist
appointment2 = the check-up | the weighing clinic | the injections | the hearing test
nth = second | third | fourth
nth2 = Second | Third | Fourth
month = the end of the month | July | the hearing
support = little help nearby | a sister comes at weekends | nobody to turn to | the grandparents do what they can | friends have moved away
hurt = a bruise on the arm | a sore wrist | a graze on the cheek | a scald on the hand | a bump on the head
cause = a fall | a door | play | a bicycle | a kettle
help = money and food | bedtimes and routines | caring for a disabled child | a child’s temper | sleep | looking after an ill parent | a move of home
home = cold and damp | very crowded | short of furniture | without hot water | full of boxes
end = the end of the month | Easter | the weekend
noticed = how quiet they have become | worry about what is posted online | that nobody comes to fetch them | how often the family moves
decided = {history}. {weighed}. | {history}; {weighed2}. | {weighed}. {next}. | {history}. {weighed}. {next}. | {weighed}; {history2}.
open = The file is open; {passed}. | {passed}. {weighed}. | {passed}, and {passed2}. | Known to us already: {passed}.
passed = passed to the social worker the same day | the lead worker was told | added to the assessment under way
passed2 = a visit is due this week | it changes nothing in the plan | the manager has read it
history = History read: {contacts} | Earlier contacts considered with this one | The family’s chronology was read | {contacts2} on file
history2 = the same worry as last time | the third in a year
contacts = two contacts in a year, the same worry | one contact, some time ago | an assessment closed last year | early help ended in spring
contacts2 = One contact | Two contacts | An assessment
firstHistory = Nothing known before today | No earlier contact on file | New to us | Checked under all names: not known
firstHistory2 = nothing known before | the first we hear of them
weighed = Threshold weighed with the referrer | {parent} agrees to the next step | Protective factors outweigh the worry | The worry is shared by {shared} | Spoken with {parent} by telephone | Health and school asked: {checks}
weighed2 = threshold weighed with the referrer | protective factors outweigh the worry | the worry is shared by health | what those say who see the family weighs most
shared = the school | the health visitor | a relative
checks = nothing of concern | attendance good | the same worry | appointments missed
next = The referrer was told the same day | Advice and a number to ring were given | The family’s own network will be asked first | The family centre will ring | Early help was talked about
`);

/** Whom it is about, of all whom one telling concerned; the nth that was told of the family, undefined while its file is open. */
export type About = {
  source: string;
  /** The eldest's age, undefined where none is born yet. */
  age: number | undefined;
  household: Household;
  nth: number | undefined;
};

/** By the first figures of the source’s code, for a child of school age, a smaller one, and one to be born. */
const begins: readonly (readonly [RegExp, string, string, string])[] = [
  [/^6/, "police", "police", "policeUnborn"],
  [/^2/, "school", "other", "unborn"],
  [/^3/, "health", "healthSmall", "unborn"],
  [/^7/, "legal", "legal", "legal"],
  [/^[19]/, "person", "person", "person"],
];

function beginningOf({ source, age }: About): string {
  const [, school, small, unborn] = begins.find(([code]) => code.test(source)) ?? ["", "other", "other", "unborn"]; // prettier-ignore
  if (age === undefined) return unborn;
  if (age < 4) return small;
  return school === "police" && age >= 11 ? "policeOlder" : school;
}

/** Why somebody told us, and why the manager decided so. */
export function contactText(chance: Chance, about: About) {
  const { household, nth } = about;
  const who = household.grownUps[0];
  const given = {
    ...(who && { parent: [chance.of("who").pick([who.called, who.reported])] }),
    ...(household.hasSiblings && { children: ["the children were upstairs", "the children heard it", "the youngest was awake", "no child was at home", "the eldest rang for help"] }), // prettier-ignore
    ...(nth === 1 && { history: ["{firstHistory}"], history2: ["{firstHistory2}"] }), // prettier-ignore
  };
  return {
    reason: said(grammar, beginningOf(about), chance, given),
    rationale: said(grammar, nth === undefined ? "open" : "decided", chance, given), // prettier-ignore
  };
}

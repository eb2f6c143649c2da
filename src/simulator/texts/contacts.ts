import type { Chance } from "../chance.ts";
import { grammarOf, said } from "./grammar.ts";

const grammar = grammarOf(`
police = Officers called to {quarrel}; {children}. | Called out after {quarrel}. {children}, no injuries. | Found {out} late in the evening and taken home.
  | A parent stopped while driving; {children}. | {nth2} call to the address this year: {quarrel}. | A neighbour rang about {quarrel}; {children}. | Named by another young person as being {out}.
school = Came to school {state} for {often}. | Told a teacher {disclosed}. | Attendance has fallen since {since}; {parent} does not answer calls.
  | {parent} was upset at the gate and asked for help. | Drew a picture and said it was about home; told a teacher {disclosed}. | Has {changed} since {since}. | Not collected {collected}; {parent} came late and {upset}.
health = Missed {appointment} for the {nth} time. | {parent} spoke of low mood and little sleep; {support}. | Seen with {hurt}; the explanation was not clear.
  | Weight and growth give some worry; {parent} wants advice. | Booked late with this pregnancy; {support}. | {parent} asked for help with {help}. | Brought to the department with {hurt}; {parent} stayed throughout.
legal = The court asks whether the family is known before deciding on contact. | Probation asks about the children of an adult they supervise. | A solicitor asks which team knows the family. | An order for contact has been made; a report is asked for by {month}.
person = Worried about {quarrel} heard more than once. | A relative asks for help with {help}. | The children are often {out}; {parent} seems worn out. | Asks for advice about {help}. | Rings for a friend: {support}, and {help} is too much. | Says {disclosed2}.
other = The home is {home}; {parent} asks for help with {help}. | {parent} has stopped coming to sessions; {children}. | The family faces losing its home at {end}.
  | The group leader noticed {noticed}. | Housing officer found the home {home}. | Debts and {home} rooms; {support}. | Nursery place lost; {parent} asks for help with {help}.
quarrel = a quarrel between the parents | shouting at the address | an argument with a former partner | a dispute between adults | a loud row in the street | threats by telephone | a door kicked in
children = the children were upstairs | the children heard it | the children were with their grandmother | the youngest was awake | no child was at home | the eldest rang for help
out = out with older friends | at the park alone | at the shops with no coat | in town | at the station with people not known to the family | riding in a stranger’s car
state = tired and hungry | without lunch or a coat | in the same clothes | late and upset | smelling of smoke | without shoes that fit
often = the third week running | most of this month | several days in a row | two Mondays
disclosed = that voices are raised at home every night | that nobody was home after school | of being frightened of an uncle’s temper | of looking after the little ones | of sleeping on the sofa since {since} | of messages from somebody met online
disclosed2 = voices are raised next door every night | small children are left on their own | a child was seen crying at the window | there is no food before payday
since = half-term | the summer | the move to the new flat | the parents separated | the new baby came | Grandad died
changed = become very quiet | stopped eating at lunch | fallen out with every friend | been falling asleep in class
collected = twice this week | on Friday | until half past five
upset = could not say why | seemed unwell | was tearful
parent = Mum | Dad | the mother | the father | a grandparent | the stepfather | an aunt
appointment = the two-year check | the dentist | the clinic | an eye test | the midwife | the speech therapist
nth = second | third | fourth
nth2 = Second | Third | Fourth
month = the end of the month | July | the hearing
support = little help nearby | a sister comes at weekends | nobody to turn to | the grandparents do what they can | friends have moved away
hurt = a bruise on the arm | a sore wrist | a graze on the cheek | a scald on the hand | a bump on the head
help = money and food | a teenager who will not go to school | bedtimes and routines | caring for a disabled child | a child’s temper | sleep | looking after an ill parent | the form for a school place
home = cold and damp | very crowded | short of furniture | without hot water | full of boxes
end = the end of the month | Easter | the weekend
noticed = how quiet the children have become | that the eldest cooks and cleans for all | worry about what is posted online | that nobody comes to fetch the youngest | how often the family moves
decided = {history}. {weighed}. | {history}; {weighed2}. | {weighed}. {next}. | {history}. {weighed}. {next}. | {weighed}; {history2}.
history = History read: {contacts} | Earlier contacts considered with this one | Nothing known before today | The family’s chronology was read | {contacts2} on file
history2 = nothing known before | the same worry as last time | the third in a year
contacts = two contacts in a year, the same worry | one contact, some time ago | an assessment closed last year | early help ended in spring
contacts2 = One contact | Two contacts | An assessment | A plan that ended well
weighed = Threshold weighed with the referrer | {parent} agrees to the next step | Protective factors outweigh the worry | The worry is shared by the school | Spoken with {parent} by telephone | Health and school asked: {checks} | Both parents spoken with
weighed2 = threshold weighed with the referrer | protective factors outweigh the worry | the worry is shared by health | the child’s own account weighs most
checks = nothing of concern | attendance good | the same worry | appointments missed
next = The referrer was told the same day | Advice and a number to ring were given | The family’s own network will be asked first | Education, health and care plan checked: {plan} | The family centre will ring
plan = none | yes, reviewed in spring | being assessed
`);

/** By the first figures of the source’s code. */
const begins: readonly (readonly [RegExp, string])[] = [
  [/^6/, "police"],
  [/^2/, "school"],
  [/^3/, "health"],
  [/^7/, "legal"],
  [/^[19]/, "person"],
];

/** Why somebody told us, and why the manager decided so. */
export function contactText(chance: Chance, source: string) {
  const from = begins.find(([code]) => code.test(source))?.[1] ?? "other";
  return {
    reason: said(grammar, from, chance),
    rationale: said(grammar, "decided", chance),
  };
}

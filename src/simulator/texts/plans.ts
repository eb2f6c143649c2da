import type { Chance } from "../chance.ts";
import { grammarOf, said } from "./grammar.ts";
import { outcomeThemes, type Theme } from "./plan-outcomes.ts";

/** Why a plan is written; whoever came alone has no family here to write it with. */
export type PlanKind = "in need" | "protected" | "looked after" | "alone";

const grammar = grammarOf(`
need = {whyNeed} {hope} | {whyNeed} | {whyNeed} {asked}
protected = {whyHarm} {agreedThat} | {whyHarm} {hope} | {whyHarm}
care = {whyCare} {whileHere} | {whyCare}
alone = Came here without family and asked for safety. {whileHere} | Came alone, and has nobody older here who decides. {whileHere}
whyNeed = Home has been hard since {since}, and {parent} asked for help. | School was worried about {schoolWorry}, and {parent} agreed that help is needed. | {parent} is looking after everybody with {support}.
  | There has been too little {lack} at home, and it shows. | Illness in the family has left {parent} with too much to do alone.
whyHarm = There have been rows at home that the children saw and heard. | {parent} has not been well, and the children were often left to manage. | Things at home were not safe enough in {season}, and everybody said so at the conference.
  | There was too much {strain} in the house, and the children had got used to it. | The children’s needs came second for too long, which {parent} says too.
whyCare = It was not safe enough to stay at home. | Home could not be made safe in time, so somebody else looks after the day for now. | {parent} could not go on as things were, and agreed to this.
whileHere = We want life here to feel ordinary: school, friends, somebody who listens. | The people here look after the day; the plan looks after what comes next. | Nobody should have to guess what happens next.
agreedThat = The conference agreed that this has to change. | Everybody at the table agreed on what must change first.
hope = The family wants fewer of us in the house, and so do we. | {parent} wants things calmer for the children. | We think it can be better by {by}.
asked = The family asked for somebody to come alongside. | Grandparents and friends have offered to help.
since = the separation | the move | the baby came | work was lost | Grandad died | the summer
schoolWorry = tired mornings | days missed | quiet weeks and few friends | lunch and clean clothes
support = little help nearby | one sister who comes at weekends | nobody to ask
lack = sleep and routine | money and room | calm | looking after teeth, eyes and appointments
season = the autumn | the spring | the summer | the winter
strain = drinking | shouting | worry about money
by = the summer | Christmas | Easter | the autumn
words = {want}. | {want}. {want2}.
want = I want them to stop arguing | I want to sleep in my own bed | I want to see my brother more | I want to stay at my school | I’d like somebody to tell me what happens next
  | I want Mum to feel better | I want to have friends round | I want it to be quiet in the evening
want2 = And nobody to come to school about it | And to go swimming again | And not to move again | And to keep the dog
wrong = If {sign}, {who} rings {first} the same day. {then} | The sign would be that {sign}; {who} tells {first}, after five o’clock the duty team. | {sign2}: the children go to {safe} and {who} rings the duty team.
sign = the children miss school without a reason | the shouting is back | an appointment is missed twice | nobody answers the door on a visit | somebody stays overnight who should not | the cupboard is empty before payday
sign2 = If there is a row | If {parent} is not well enough | If somebody frightening is at the door
who = the school | a grandparent | {parent} | the neighbour | the health visitor
first = the social worker | the team
then = A visit is made within two days. | The plan is looked at again that week. | Everybody in the plan is told.
safe = their grandmother’s | the neighbour’s | their aunt’s
wrongCare = If it gets too much, anybody may ring before anything is decided: the carer, the child, the school. | If there is worry about where they are, the carer rings the police and then us. | If contact upsets more than it helps, we stop and ask why before the next one.
trusted = Gran | Nan and Grandad | Auntie | the neighbour next door | the form tutor | the school’s pastoral lead | an older sister
trustedCare = the carer | the form tutor | the advocate | the key worker
ends = Three months in a row with {good}, and the family knows whom to ring. | When the visits find nothing new to do, and {good}. | By {by}, if this holds: {good}.
good = calm days and nights | the children say it is better | appointments kept and bills paid | nobody has had to ring us
endsCare = When it is safe to go home, or it is settled who looks after the day until eighteen. | When the court has decided, and everybody knows where home is.
child = You told me what it is like at home. {will} {ring} | This is our plan. {will} {will2} {ring} | We heard you. {will} {ring}
will = Somebody will help at home so that evenings are calmer. | I will come and see you, and not only talk to the grown-ups. | School will keep an eye out, and nobody will make a fuss.
will2 = We will say before anything changes. | You can say if it is not working.
ring = You can ring me or ask school to. | Tell me if I got something wrong. | You can show this to anybody you like.
notYet = To be written with the child at the next visit | The child asked to wait until the review
tooYoung = Too young to be read it; the grown-ups were given theirs | To be told with pictures when older
parent = Mum | Dad
`);

const begins: Record<PlanKind, string> = {
  "in need": "need",
  protected: "protected",
  "looked after": "care",
  alone: "alone",
};

/** Who is meant by a parent in what is written of one family. */
export type Written = {
  kind: PlanKind;
  age: number;
  parent?: readonly string[];
};

/** The boxes of a plan; what is to be different is drawn apart. */
export function planText(chance: Chance, { kind, age, parent }: Written) {
  const say = (name: string) => said(grammar, name, chance.of(name), parent && { parent }); // prettier-ignore
  const isAway = kind === "looked after" || kind === "alone";
  const told = age >= 5 && chance.of("told").happens(0.6);
  return {
    why: say(begins[kind]),
    child_words: age >= 4 && kind !== "alone" ? say("words") : null,
    if_wrong: say(isAway ? "wrongCare" : "wrong"),
    safety_person: say(isAway ? "trustedCare" : "trusted"),
    ends_when: say(isAway ? "endsCare" : "ends"),
    for_child: told ? say("child") : null,
    no_child_version_because: told ? null : say(age < 5 ? "tooYoung" : "notYet"), // prettier-ignore
  };
}

/** Two or three of what has to change, fit for the kind and the age. */
export function outcomesOf(
  chance: Chance,
  { kind, age }: Pick<Written, "kind" | "age">,
): Theme[] {
  const fit = outcomeThemes.filter(({ kinds, ages: [from, to] }) => kinds.includes(kind) && from <= age && age <= to); // prettier-ignore
  return chance.shuffled(fit).slice(0, chance.whole(2, 3));
}

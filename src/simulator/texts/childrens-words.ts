import type { Chance } from "../chance.ts";
import type { Household } from "../people/household-of.ts";
import { type Grammar, grammarOf, said } from "./grammar.ts";

/** What children say of themselves, by age. Nobody said any of it. */
const words = grammarOf(`
young = {small} | {small} {small2} | {small2} | {small2} | {small} {ask}
small = I like it when {who} {does}. | My {thing} is {how}. | {who} {did} and it was {how3}. | I’m {proud}.
  | {who} {does} and I help. | I drew {drew}. | I have a {thing}, it’s {how}.
small2 = I want {wish}. | I don’t like {dislike}. | I miss {missed}. | {when} I was {felt}.
ask = Can you {asked}? | Will you come {again}? | Do you know {who2}?
middle = {mid} | {mid} {mid2} | {mid2} | {mid2} {mid} | {who} said {promise}. {kept} | {mid2} {who} said {promise}. {kept}
mid = I like {liked} best. | At school I {school}. | My favourite thing is {liked}.
  | I’m {proud} now. | {who} {does} on {day}s. | I’ve got {got}.
mid2 = I want {wish}. | It’s better when {better}. | I don’t want to talk about {not}. | I worry {worried}.
  | When {hard}, I {cope}. | I miss {missed}. | If I could change one thing, {change}.
older = {old} | {old} {old2} | {old2} | {old2} {old} | {old} {but}
old = I’m okay. | I’d like to {future}. | It’s {how2} than before. | {day}s are {how2}. | School’s {how4}.
  | I get on with {person} most. | I can talk to {person}. | I’ve started {started}. | Things at home are {how2}.
old2 = Why do I have to {why}? | I wish people {people}. | I don’t want {refuse}. | What happens when {next}?
  | Nobody told me {told}. | I just want {want}.
but = I just miss my old school. | I worry about {mum}, though. | I sleep all night now.
  | Just don’t change my worker again. | Nobody asks, that’s all. | It’s a lot, though. | But I’m used to it.
alone = {al} | {al} {al2} | {al2} | {al2} {al} | {al} {al}
al = I like {likedAlone}. | My English is better now. | {helper} helps me. | I sleep better here. | I want to study {study}. | I play {sport} on {day}s. | Here is quiet. I like it.
  | I cook for everybody on {day}s. | College is good. | I have a friend now, from {from}.
al2 = I worry about {worriedAlone}. | When will I hear about {hear}? | I want to call {callAlone}. | I don’t want to move from here.
  | I miss {missedAlone}. | Some nights I don’t sleep. | The letter, what does it say? | Can I have {canHave}?
likedAlone = the college | the park | cooking | my room | football | the library | the bus, I know all the ways
helper = The key worker | My teacher | The man at the mosque | The lady at the church | My friend
study = engineering | to be a nurse | to be an electrician | cars | English first
sport = football | cricket | volleyball
from = my town | the college | the football
worriedAlone = my mother | my little brother | the interview | the paper they sent | when I am eighteen
hear = my papers | the interview | my family | the college
callAlone = my mother | my uncle | my sister
missedAlone = my mother’s bread | my brothers | home, before | my language
canHave = a bike | the same interpreter | a prayer mat | warm shoes | a key to my room
who = {mum} | Nan | Grandad | my cousin | Auntie
who2 = my dog’s name | what I got for my birthday | my new teacher | how to draw a horse
does = reads to me | plays outside with me | makes pancakes | walks me to school | sings in the car | does my hair
  | plays cards with me | watches the football with me | makes me laugh | tucks me in
did = came to my assembly | fixed my bike | took us to the park | let me stay up | made a cake | found my rabbit
thing = bed | room | school | blanket | new coat | bear | lunch box | bike | torch | night light
how = nice | a bit old | really good | the best | blue, my favourite | mine
how3 = nice | a bit sad | really fun | scary but okay | the best
proud = brave | good at counting | the fastest in my class | in the choir | good at sharing
drew = us all at the beach | our house with a big door | my cat | a monster, but a kind one | everybody with an umbrella
wish = to see my cousin more | my own room | to go swimming again | everyone to stop shouting
  | to keep my dog | to go to the park on Saturdays | a later bedtime | to stay with Nan for the holidays | {stay}
stay = us to stay here
dislike = the dark stairs | when it’s loud | moving again | peas | when the door bangs | the long car journey
missed = my old house | Nan’s cat | my friend Leo | our garden | my old teacher | {sibling}
sibling = my cousin
when = At night | On Sunday | When they argued | At the party | After school
felt = happy | scared | a bit lonely | really tired | cross | glad you came
asked = bring the photos | tell {mum} I did it | come on Friday | draw with me | play snap | see my hamster
again = tomorrow | when it’s my birthday | to my school
liked = football on Saturdays | the quiet room | cooking with Nan | Fridays | the drums | swimming | being outside
  | reading in bed | my own shelf | going to the library
better = they don’t argue | Nan is here | I know who is picking me up | it’s not cold | we eat together
  | somebody tells me the plan | {mum} has slept
promise = we’d go to the sea | there’d be no more shouting | I could join the club | we could have a film night
  | we wouldn’t move again
kept = And we did. | Not yet. | We’ll see. | You said you would, too. | I’m still waiting.
school = got a certificate | sit with my friends now | find maths boring | told my teacher because I trust her
  | was late again | am in the play | have a new best friend | stay for breakfast club | read to the little ones
not = Friday | last week | that night | the meeting | my old house
worried = about {mum} when I’m at school | about {sibling} | who’ll feed the cat | that we’ll move | at night mostly
hard = they shout | it gets loud | I can’t sleep | people ask me things | {mum}’s sad
cope = put my music on | go to my room | text my cousin | count backwards | take the dog out | tell my teacher
change = I’d have my own key | we’d live nearer school | there’d be less shouting | somebody would come on time
got = two good friends | a new teacher | my own shelf | a trial for the team | a part in the play
day = Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday
how2 = better | quieter | harder | easier | calmer | more normal
how4 = fine | all right | boring but okay | the best bit of the week | hard since I moved sets
person = my nan | my youth worker | my form tutor | my cousin | a friend’s mum | {mum2}
mum2 = my nan
future = learn the guitar | do a mechanics course | live with my aunt | get a Saturday job | have my own key
  | be an electrician | finish my GCSEs | join the cadets | work with animals
started = boxing | a paper round | cooking for us | going in on time | writing things down | seeing the counsellor
why = tell it all again | have a new worker | come to every meeting | wait so long | be in by eight | miss football for this
people = told me things before they happen | asked me first | would just say it straight
  | turned up when they say | stopped writing about me
refuse = to move schools | another assessment | my uncle at the meeting | everybody knowing | to be on a plan
next = I turn eighteen | the plan ends | {mum} starts work | you leave
told = you were coming | about the meeting | what the letter says
want = a normal week | to be asked | my own space | us all in one place | to get on with it
mum = Mum
`);

/** Whom a child at home or in care can speak of. */
function spokenOf(
  { grownUps, hasSiblings }: Household,
  inCare: boolean,
): Grammar {
  const called = grownUps.map((each) => each.called);
  return {
    ...(called.length > 0 && { mum: called.slice(0, 1) }),
    ...(called.length > 1 && !inCare && { who: [...called, "Nan"] }),
    ...(hasSiblings && { sibling: ["my sister", "my brother"] }),
    ...(inCare && { stay: ["to go home"], mum2: ["my carer"], who: ["my carer", "my carer", "{mum}"] }), // prettier-ignore
  };
}

/** Whoever came alone speaks of other things, in a language not long theirs. */
export function childrensWords(
  chance: Chance,
  age: number,
  household: Household,
  inCare = false,
): string {
  if (household.isAlone) return said(words, "alone", chance);
  const from = age < 7 ? "young" : age < 12 ? "middle" : "older";
  return said(words, from, chance, spokenOf(household, inCare));
}

import type { Chance } from "../chance.ts";
import { grammarOf, said } from "./grammar.ts";

/** What children say of themselves, by age. Nobody said any of it. */
const words = grammarOf(`
young = {small} | {small} {small2} | {small2} | {small} {ask}
small = I like it when {who} {does}. | My {thing} is {how}. | {who} {did} and it was {how}. | I’m {proud}.
  | {who} {does} and I help. | I drew {drew}. | I have a {thing}, it’s {how}.
small2 = I want {wish}. | I don’t like {dislike}. | I miss {missed}. | {when} I was {felt}.
ask = Can you {asked}? | Will you come {again}? | Do you know {who2}?
middle = {mid} | {mid} {mid2} | {mid2} | {mid2} {mid} | {who} said {promise}. {kept} | {mid2} {who} said {promise}. {kept}
mid = I like {liked} best. | At school I {school}. | My favourite thing is {liked}.
  | I’m {proud} now. | {who} {does} on {day}. | I’ve got {got}.
mid2 = I want {wish}. | It’s better when {better}. | I don’t want to talk about {not}. | I worry {worried}.
  | When {hard}, I {cope}. | I miss {missed}. | If I could change one thing, {change}.
older = {old} | {old} {old2} | {old2} | {old2} {old} | {old} {but}
old = I’m okay. | I’d like to {future}. | It’s {how2} than before. | {day}s are {how2}. | School’s {how3}.
  | I get on with {person} most. | I can talk to {person}. | I’ve started {started}. | Things at home are {how2}.
old2 = Why do I have to {why}? | I wish people {people}. | I don’t want {refuse}. | What happens when {next}?
  | Nobody told me {told}. | I just want {want}.
but = I just miss my old school. | I worry about Mum, though. | I sleep all night now.
  | Just don’t change my worker again. | Nobody asks, that’s all. | It’s a lot, though. | But I’m used to it.
who = Mum | Dad | Nan | Grandad | my sister | my brother | Auntie | my carer | my teacher | the lady next door
who2 = my dog’s name | what I got for my birthday | where Mum is | my new teacher | how to draw a horse
does = reads to me | plays outside with me | makes pancakes | walks me to school | sings in the car | does my hair
  | plaits my hair | plays cards with me | watches the football with me | makes me laugh | tucks me in
did = came to my assembly | fixed my bike | took us to the park | let me stay up | made a cake | found my rabbit
thing = bed | room | school | blanket | new coat | bear | lunch box | bike | torch | night light
how = nice | warm now | good | a bit sad | really fun | scary but okay | the best | blue, my favourite | mine
proud = brave | good at counting | the fastest in my class | in the choir | nearly six | good at sharing
drew = us all at the beach | our house with a big door | my cat | a monster, but a kind one | everybody with an umbrella
wish = to see my brother more | my own room | to go swimming again | us to stay here | everyone to stop shouting
  | to keep my dog | to see Dad on Saturdays | a later bedtime | to stay with Nan for the holidays | to go home
dislike = the dark stairs | when it’s loud | moving again | peas | when the door bangs | the long car journey
missed = my old house | Nan’s cat | my friend Leo | my sister | our garden | my old teacher
when = At night | On Sunday | When they argued | At the party | After school
felt = happy | scared | a bit lonely | really tired | cross | glad you came
asked = bring the photos | tell Mum I did it | come on Friday | draw with me | play snap | see my hamster
again = tomorrow | when it’s my birthday | to my school
liked = football on Saturdays | the quiet room | cooking with Nan | Fridays | the drums | swimming | being outside
  | reading in bed | my own shelf | going to the library
better = they don’t argue | Nan is here | I know who is picking me up | it’s not cold | we eat together
  | somebody tells me the plan | Mum has slept
promise = we’d go to the sea | there’d be no more shouting | I could join the club | she’d ring every night
  | we wouldn’t move again
kept = And we did. | Not yet. | We’ll see. | You said you would, too. | I’m still waiting.
school = got a certificate | sit with my friends now | find maths boring | told my teacher because I trust her
  | was late again | am in the play | have a new best friend | stay for breakfast club | read to the little ones
not = Friday | last week | Dad today | that night | the meeting | my old house
worried = about Mum when I’m at school | about my sister | who’ll feed the cat | that we’ll move | at night mostly
hard = they shout | it gets loud | I can’t sleep | people ask me things | Mum’s sad
cope = put my music on | go to my room | text my cousin | count backwards | take the dog out | tell my teacher
change = I’d have my own key | we’d live nearer school | there’d be less shouting | Dad would come on time
got = two good friends | a new teacher | my own shelf | a trial for the team | a part in the play
day = Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday
how2 = better | quieter | harder | easier | calmer | more normal
how3 = fine | all right | boring but okay | the best bit of the week | hard since I moved sets
person = my nan | my youth worker | my form tutor | my carer | my cousin | a friend’s mum
future = learn the guitar | do a mechanics course | live with my aunt | get a Saturday job | have my own key
  | be an electrician | finish my GCSEs | join the cadets | see where I was born | work with animals
started = boxing | a paper round | cooking for us | going in on time | writing things down | seeing the counsellor
why = tell it all again | have a new worker | come to every meeting | wait so long | be in by eight | miss football for this
people = told me things before they happen | listened to my sister too | asked me first | would just say it straight
  | turned up when they say | stopped writing about me
refuse = to move schools | another assessment | my dad at the meeting | everybody knowing | to be on a plan
next = I turn eighteen | the plan ends | Mum starts work | court’s finished | you leave
told = you were coming | about the meeting | why we moved | what the letter says
want = a normal week | to be asked | my own space | us all in one place | to get on with it
`);

export const childrensWords = (chance: Chance, age: number): string =>
  said(words, age < 7 ? "young" : age < 12 ? "middle" : "older", chance);

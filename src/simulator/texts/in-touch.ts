import type { Chance } from "../chance.ts";
import { grammarOf, said } from "./grammar.ts";

const grammar = grammarOf(`
met = {where} {talked} | {talked} | {talked} {agreed} | {where} {talked} {agreed} | {talked} {talked2}
where = Met for coffee. | Visited the flat. | Walked in the park. | A long call. | Met at the college gate. | Lunch near work. | Video call from the bus.
talked = Talked about {about}. | Proud of {proud}. | Cooked together and looked at {paper}. | Doing well; asked about {asked}. | Worried about {worry}. | A new friend; a quiet week. | Wants to {wish}.
talked2 = Also {about}. | Sleeping badly. | Saw a sister at the weekend. | Has not seen family for a while. | The new shifts are hard. | Eating properly again.
about = rent and the next payday | a first interview | neighbours | a letter from the bank | driving lessons | the old foster family | registering with a dentist
proud = a first wage | passing level two | the new sofa | a month without a row | keeping the tenancy
paper = a college form | a budget | the pathway plan | a passport form
asked = a bus pass | the setting-up grant | the file | a bike for work | a reference
worry = a letter from the landlord | the electricity meter | a brother | being on nights | a friend who will not leave
wish = learn to drive | move nearer work | go back to college | see the file one day | find a grandmother
agreed = Will ring {call} together. | Help with the bank letter next week. | Next time in the new flat. | Doctor’s appointment made. | Form filled in and sent.
call = the college | the council | the landlord | the jobcentre
unanswered = No answer yet. | Sent again; {quiet}. | Card put through the door. | Rang out; message left. | Asked a friend to pass it on. | {quiet}. | Birthday card posted. | Letter sent to the last address. | Rang the old carer, who has not heard either.
quiet = not read | read but not answered | number not in use
`);

export const inTouchText = (chance: Chance, way: string): string =>
  said(grammar, way === "one-way message" || way === "letter" ? "unanswered" : "met", chance); // prettier-ignore

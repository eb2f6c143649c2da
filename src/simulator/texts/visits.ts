import type { Chance } from "../chance.ts";
import type { Followed } from "../journeys/happening.ts";
import { childrensWords, observed } from "./childrens-words.ts";
import { type Grammar, said } from "./grammar.ts";

const grammar: Grammar = {
  assessment: ["{met} {asked} {home}", "{met} {asked}", "{home} {asked} {agreed}"], // prettier-ignore
  protected: ["{met} {plan} {home}", "{plan} {change} {agreed}", "{home} {plan}", "{met} {change}"], // prettier-ignore
  need: ["{met} {plan}", "{change} {agreed}", "{met} {home} {agreed}", "{plan} {change}"], // prettier-ignore
  care: ["{carer} {room}", "{carer} {family}", "{room} {family} {agreed}", "{carer} {agreed}"], // prettier-ignore
  met: ["Met everyone at home after school.", "Seen at school, with time to talk in the library.", "{parent} was welcoming and talked openly.", "Arrived as agreed; the little ones were having tea.", "A short visit, as {parent} had to leave for work.", "Met {parent} first, then the children one by one."], // prettier-ignore
  asked: ["Went through what the referral said; {parent} sees it differently.", "Drew the family tree together.", "Talked about a usual day from waking to bedtime.", "{parent} agreed to checks with the school and the doctor.", "Asked who helps when things are hard."], // prettier-ignore
  home: ["Home seen, bedrooms too; {state}.", "Kitchen and bedrooms seen: {state}.", "The home is {state2}."], // prettier-ignore
  state: ["warm and tidy", "beds made, toys about", "food in the cupboard", "the broken window is mended", "some clutter in the hall"], // prettier-ignore
  state2: ["warmer than last time", "still short of beds", "clean and lived-in", "ready for the baby"], // prettier-ignore
  plan: ["The plan’s actions were read one by one; {actions}.", "Safety plan gone through with {parent}.", "Talked about the last meeting and what has been done since.", "{parent} has begun the sessions agreed."], // prettier-ignore
  actions: ["two are done", "one waits for the clinic", "the school’s part is done", "dates were set for the rest"], // prettier-ignore
  change: ["Mornings go better than a month ago.", "{parent} shared good news about work.", "Bedtimes are calmer.", "Attendance is up this half-term.", "Things were harder this week; {parent} asked for an extra visit."], // prettier-ignore
  agreed: ["Agreed to ring the landlord together.", "Next visit agreed, at school this time.", "A letter for the bus pass will be written.", "Will ask the health visitor to call.", "Photographs promised for next time."], // prettier-ignore
  carer: ["The carer says sleep is better.", "The carer praised the effort at school.", "Talked with the carer about pocket money and phones.", "Carer and worker agreed how to prepare family time."], // prettier-ignore
  room: ["Bedroom seen; new posters on the wall.", "Shown a drawing and a certificate.", "Played a game of cards and talked meanwhile.", "Walked the dog together and talked."], // prettier-ignore
  family: ["Family time went well on Saturday.", "Wants to see a brother more often.", "Asked when the next review is.", "Spoke of home without being asked."], // prettier-ignore
  parent: ["Mum", "Dad", "The mother", "The father", "Grandmother"],
};

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

/** From four on most children are heard in their own words; of others it is written what was seen. */
export function visitText(
  chance: Chance,
  { kind, age }: { kind: Followed["why"]; age: number | undefined },
): VisitText {
  const notes = said(grammar, begins[kind], chance);
  if (age === undefined) return { notes };
  const speaks = age >= 4 && chance.happens(0.86);
  return speaks
    ? { notes, childWords: childrensWords(chance, age) }
    : { notes, observation: observed(chance, age) };
}

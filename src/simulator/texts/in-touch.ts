import type { Chance } from "../chance.ts";
import { type Grammar, said } from "./grammar.ts";

const grammar: Grammar = {
  met: ["{where} {talked}", "{talked}", "{talked} {agreed}"],
  where: ["Met for coffee.", "Visited the flat.", "Walked in the park.", "A long call."], // prettier-ignore
  talked: ["Talked about rent and the next payday.", "Proud of a first wage.", "Cooked together and looked at a college form.", "Doing well; asked about a bus pass.", "Worried about a letter from the landlord.", "A new friend; a quiet week.", "Wants to learn to drive."], // prettier-ignore
  agreed: ["Will ring the college together.", "Help with the bank letter next week.", "Next time in the new flat.", "Doctor’s appointment made."], // prettier-ignore
  unanswered: ["No answer yet.", "Sent again; not read.", "Card put through the door.", "Rang out; message left.", "Asked a friend to pass it on."], // prettier-ignore
};

export const inTouchText = (chance: Chance, way: string): string =>
  said(grammar, way === "one-way message" || way === "letter" ? "unanswered" : "met", chance); // prettier-ignore

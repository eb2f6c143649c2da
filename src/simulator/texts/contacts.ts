import type { Chance } from "../chance.ts";
import { type Grammar, said } from "./grammar.ts";

const grammar: Grammar = {
  police: [
    "Officers called to {quarrel}; {children}.",
    "Called out after {quarrel}. {children}, no injuries.",
    "Found {out} late in the evening and taken home.",
    "A parent stopped while driving; {children}.",
  ],
  school: [
    "Came to school {state} for {often}.",
    "Told a teacher {disclosed}.",
    "Attendance has fallen since {since}; {parent} does not answer calls.",
    "{parent} was upset at the gate and asked for help.",
  ],
  health: [
    "Missed {appointment} for the {nth} time.",
    "{parent} spoke of low mood and little sleep; {support}.",
    "Seen with {hurt}; the explanation was not clear.",
    "Weight and growth give some worry; {parent} wants advice.",
  ],
  legal: [
    "The court asks whether the family is known before deciding on contact.",
    "Probation asks about the children of an adult they supervise.",
  ],
  person: [
    "Worried about {quarrel} heard more than once.",
    "A relative asks for help with {help}.",
    "The children are often {out}; {parent} seems worn out.",
    "Asks for advice about {help}.",
  ],
  other: [
    "The home is {home}; {parent} asks for help with {help}.",
    "{parent} has stopped coming to sessions; {children}.",
    "The family faces losing its home at the end of the month.",
    "The group leader noticed {noticed}.",
  ],
  quarrel: ["a quarrel between the parents", "shouting at the address", "an argument with a former partner", "a dispute between adults"], // prettier-ignore
  children: ["the children were upstairs", "the children heard it", "the children were with their grandmother", "the youngest was awake"], // prettier-ignore
  out: ["out with older friends", "at the park alone", "at the shops with no coat", "in town"], // prettier-ignore
  state: ["tired and hungry", "without lunch or a coat", "in the same clothes", "late and upset"], // prettier-ignore
  often: ["the third week running", "most of this month", "several days in a row"], // prettier-ignore
  disclosed: ["that voices are raised at home every night", "that nobody was home after school", "of being frightened of an uncle’s temper", "of looking after the little ones"], // prettier-ignore
  since: ["half-term", "the summer", "the move to the new flat", "the parents separated"], // prettier-ignore
  parent: ["Mum", "Dad", "The mother", "The father", "A grandparent"],
  appointment: ["the two-year check", "the dentist", "the clinic", "an eye test"], // prettier-ignore
  nth: ["second", "third", "fourth"],
  support: ["little help nearby", "a sister comes at weekends", "nobody to turn to"], // prettier-ignore
  hurt: ["a bruise on the arm", "a sore wrist", "a graze on the cheek"],
  help: ["money and food", "a teenager who will not go to school", "bedtimes and routines", "caring for a disabled child"], // prettier-ignore
  home: ["cold and damp", "very crowded", "short of furniture"],
  noticed: ["how quiet the children have become", "that the eldest cooks and cleans for all", "worry about what is posted online"], // prettier-ignore
  decided: [
    "{history}. {weighed}.",
    "{history}; {weighed}.",
    "{weighed}. {next}.",
  ],
  history: ["History read: {contacts}", "Earlier contacts considered with this one", "Nothing known before today", "The family’s chronology was read"], // prettier-ignore
  contacts: ["two contacts in a year, the same worry", "one contact, some time ago", "an assessment closed last year"], // prettier-ignore
  weighed: ["Threshold weighed with the referrer", "{parent} agrees to the next step", "Protective factors outweigh the worry", "The worry is shared by the school", "Spoken with {parent} by telephone"], // prettier-ignore
  next: ["The referrer was told the same day", "Advice and a number to ring were given", "The family’s own network will be asked first"], // prettier-ignore
};

const begins = (source: string): string =>
  source === "6"
    ? "police"
    : source.startsWith("2")
      ? "school"
      : source.startsWith("3")
        ? "health"
        : source === "7"
          ? "legal"
          : /^(?:1|9)/.test(source)
            ? "person"
            : "other";

/** Why somebody told us, and why the manager decided so. */
export const contactText = (chance: Chance, source: string) => ({
  reason: said(grammar, begins(source), chance),
  rationale: said(grammar, "decided", chance),
});

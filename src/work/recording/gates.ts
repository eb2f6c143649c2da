/**
 * The practice checks of this record, by their numbers in the ten that practice agreed on, in the order of what
 * follows from them. A reason lets whoever writes finish; what is missing stays missing, on the record and the board.
 */
export const gates = {
  2: {
    of: "The section 47 enquiry",
    without: "a second manager",
    until:
      "until a second manager has agreed; till then the enquiry is not complete",
  },
  3: {
    of: "The strategy discussion",
    without: "being in time",
    until: "for four weeks: a late discussion cannot come in time any more",
  },
  4: {
    of: "The decision to step down or close",
    without: "why it is safe",
    until: "until it says why; till then the plan and the referral go on",
  },
  1: {
    of: "The plan",
    without: "a role and a day for every action",
    until: "until each action has both",
  },
  10: {
    of: "The change of worker",
    without: "a handover note",
    until: "until a note is written; till then the handover is overdue",
  },
} as const;

export type GateNumber = keyof typeof gates;

/** In the order of what follows from them. */
export const gateNumbers: readonly GateNumber[] = [2, 3, 4, 1, 10];

/** What was finished without something, by the words its reason is kept under. */
export const gateFinished = (without: string): GateNumber | undefined =>
  gateNumbers.find((number) => gates[number].without === without);

/**
 * The building, from the ground up. A module may import from itself and from what it
 * stands on; nothing else. `floors.test.ts` holds every import in the repository to this.
 */
export const floors: Record<
  string,
  { is: string; standsOn: readonly string[] }
> = {
  kernel: { is: "days, spans, problems: no input, no output", standsOn: [] },
  platform: {
    is: "database, web, forms, charts: knows no child",
    standsOn: ["kernel"],
  },
  record: {
    is: "what happened, and who may see it",
    standsOn: ["kernel", "platform"],
  },
  clocks: {
    is: "what law and practice now ask, derived from the record",
    standsOn: ["kernel", "platform", "record"],
  },
  work: {
    is: "who does what next",
    standsOn: ["kernel", "platform", "record", "clocks"],
  },
  indicators: {
    is: "how well it is going, in figures",
    standsOn: ["kernel", "platform", "record", "clocks"],
  },
  imports: {
    is: "where data comes from",
    standsOn: ["kernel", "platform", "record"],
  },
  simulator: {
    is: "lives that nobody has lived",
    standsOn: ["kernel", "platform", "record"],
  },
  app: {
    is: "composition only: no rules, no SQL",
    standsOn: [
      "kernel",
      "platform",
      "record",
      "clocks",
      "work",
      "indicators",
      "imports",
      "simulator",
    ],
  },
};

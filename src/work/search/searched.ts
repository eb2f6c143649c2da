/** The one passage shown as the child’s own, not as the worker’s. */
export const childsWords = "Child’s words";

/** What people write freely and a search reads: each table of it in words, and where a page shows it. */
export const searched = {
  visit: {
    words: "Visit",
    at: "/visits",
    under: {
      place: "Place",
      child_words: childsWords,
      communicated_by: "How they communicated",
      observation: "Observation",
      not_alone_explained: "Not alone because",
      bedroom_not_seen_because: "Bedroom not seen because",
      worries: "Worries",
      going_well: "Going well",
      for_manager: "For the manager",
      notes: "Notes",
    },
  },
  visit_present: {
    words: "Visit",
    at: "/visits",
    under: { other_words: "Who else was there" },
  },
  visit_outcome: {
    words: "Visit",
    at: "/visits",
    under: { moved: "What moved" },
  },
  closing: {
    words: "Stepped down or closed",
    at: "/oversight",
    under: { rationale: "Why it is safe", next_steps: "Who helps now" },
  },
  direct_work: {
    words: "Direct work",
    at: "/visits",
    under: {
      tool: "Used or did",
      child_words: childsWords,
      observation: "What they did and showed",
      next_step: "What next",
      for_social_worker: "For the social worker",
    },
  },
  action: {
    words: "Action",
    at: "/timeline",
    under: {
      what: "What",
      who_words: "Who",
      told_child: "What the child was told",
    },
  },
  oversight: {
    words: "Oversight",
    at: "/oversight",
    under: {
      considered: "Considered",
      decision: "Decision",
      life_today: "Life then",
      hypothesis: "What we thought was going on",
      scale_next: "What would make it one more",
      notes: "Notes",
    },
  },
  allocation: {
    words: "Allocation",
    at: "/timeline",
    under: { reason: "Why them, or a note for them" },
  },
  handover_note: {
    words: "Handover",
    at: "",
    under: {
      what_matters: "What matters to the child",
      next_steps: "Next steps",
      who_is_who: "Who is who",
      risks: "Risks",
      promises: "Promises",
    },
  },
  plan: {
    words: "Plan",
    at: "/plan",
    under: {
      why: "Why",
      if_wrong: "If things go wrong",
      safety_person: "Whom the child can go to",
      ends_when: "Ends when",
      child_words: childsWords,
      for_child: "As told to the child",
      no_child_version_because: "Not told to the child because",
    },
  },
  plan_given: {
    words: "Plan",
    at: "/plan",
    under: { given_to: "Given to" },
  },
  plan_outcome: {
    words: "Plan",
    at: "/plan",
    under: {
      different: "What needs to be different",
      how_known: "How we will know",
    },
  },
  strategy_discussion: {
    words: "Strategy discussion",
    at: "/meetings",
    under: {
      information: "What was known",
      risk: "Risk",
      decision: "Decision",
      late_because: "Late because",
    },
  },
  enquiry_decision: {
    words: "Section 47 decision",
    at: "/timeline",
    under: { reason: "Reason" },
  },
  contact: {
    words: "Contact",
    at: "/timeline",
    under: {
      came_from: "Came from",
      reason: "Reason",
      rationale: "Why it was decided",
    },
  },
  in_touch_contact: {
    words: "Keeping in touch",
    at: "/timeline",
    under: { notes: "Notes" },
  },
  document: {
    words: "Document",
    at: "/documents",
    under: { title: "What it is called" },
  },
  circulation: {
    words: "Paper given",
    at: "/documents",
    under: { given_to: "Given to" },
  },
  lateness: {
    words: "Why something is late",
    at: "",
    under: { question: "Asked", reason: "Why" },
  },
  collecting: {
    words: "Who may collect",
    at: "",
    under: {
      may_collect: "May collect",
      must_not_collect: "Must not collect",
    },
  },
  chronology_entry: {
    words: "Chronology",
    at: "/chronology",
    under: { why: "Why it matters" },
  },
  chronology_pattern: {
    words: "Chronology",
    at: "/chronology",
    under: { pattern: "Pattern" },
  },
} as const satisfies Record<
  string,
  { words: string; at: string; under: Record<string, string> }
>;

export type Searched = keyof typeof searched;

export const searchedTables = Object.keys(searched) as Searched[];

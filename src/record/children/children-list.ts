/** The lists of children, in the order they are offered, and what puts a child on each. */
export const lists = {
  "looked-after": {
    title: "Looked after",
    means: "In a period of care. Short breaks are not counted.",
  },
  "on-a-plan": {
    title: "On a child protection plan",
    means: "With a child protection plan that has not ended.",
  },
  "in-need": {
    title: "In need",
    means:
      "With a child in need plan, or assessed as in need in a case still open; neither looked after nor on a child protection plan.",
  },
  "care-leavers": {
    title: "Care leavers",
    means: "Relevant, former relevant and qualifying young people.",
  },
  "not-allocated": {
    title: "Not allocated",
    means:
      "Looked after, on a plan or in need, and no worker recorded for them.",
  },
  all: { title: "All children", means: "Every child in the record." },
} as const;

export type ListKey = keyof typeof lists;

export const listKeys = Object.keys(lists) as ListKey[];

/** The list the address asks for: looked-after children unless it says another. */
export const listAsked = (text: string | undefined): ListKey =>
  listKeys.find((key) => key === text) ?? "all";

/**
 * Everything an account may be let do, in words that follow "Your role does not let you".
 * A permission says which kind of thing; whether this child is open is another question.
 */
export const permissions = {
  "figures.read": "look at figures",
  "children.list": "look at lists of children",
  "child.open": "open a child’s record",
  "child.find": "find children you do not work with",
  "child.narrative": "read what was written about a child",
  "record.write": "write in a child’s record",
  "team.read": "look at a team’s board",
  "allocation.write": "give a child a worker",
  "practice.read": "look at how practice goes",
  "practice.manage": "set what a caseload counts",
  "imports.write": "import returns",
  "imports.set_aside": "look at rows that were set aside",
  "relationship.manage": "give somebody a reason to open a child’s record",
  "restriction.manage": "restrict a record",
  "breakglass.use": "open a record in an emergency",
  "breakglass.review": "review an emergency opening",
  "conflict.declare": "declare whom you know",
  "conflict.manage": "look at what others declared",
  "notices.read": "look at your notices",
  "trail.own": "look at what you opened",
  "moved.read": "see what was moved to another child’s record",
  "trail.read": "see who opened a record",
  "alert.manage": "judge an alert",
  "account.manage": "manage accounts",
  "export.child_level": "export rows about children",
  "export.approve": "approve an export",
  "operation.read": "see how the system is kept",
} as const satisfies Record<`${string}.${string}`, string>;

/** The dotted name of one thing that may be done. */
export type Permission = keyof typeof permissions;

import type { Permission } from "#platform/identity/permission.ts";

/**
 * What a role by itself gives reach to. `own`: the children its holder is allocated, chairs, manages the
 * team of, or was given a reason for. `team`: those too whose worker is in the team the role is held over.
 * `authority`: every child, or those of the team it is held over. A team stands for the teams under it.
 */
export type Reach = "own" | "team" | "authority";

type Role = { title: string; reach: Reach; may: readonly Permission[] };

const everyone = [
  "conflict.declare",
  "notices.read",
  "trail.own",
] as const satisfies readonly Permission[];

const reader = [
  ...everyone,
  "children.list",
  "child.open",
  "child.narrative",
] as const satisfies readonly Permission[];

const worker = [...reader, "figures.read", "record.write"] as const;
const teamWorker = [...worker, "team.read"] as const;
const frontDoor = [...worker, "child.find", "breakglass.use"] as const;

/** Bundles of permissions. Nothing but this table, and the people who assign them, knows a role's name. */
export const roles = {
  "social-worker": {
    title: "Social worker",
    reach: "own",
    may: [...teamWorker, "breakglass.use"],
  },
  "family-support-worker": {
    title: "Family support worker",
    reach: "own",
    may: teamWorker,
  },
  "personal-adviser": {
    title: "Personal adviser",
    reach: "own",
    may: teamWorker,
  },
  "team-manager": {
    title: "Team manager",
    reach: "team",
    may: [
      ...teamWorker,
      "allocation.write",
      "breakglass.use",
      "breakglass.review",
      "relationship.manage",
      "restriction.manage",
      "trail.read",
      "export.child_level",
    ],
  },
  "conference-chair": {
    title: "Conference chair or reviewing officer",
    reach: "own",
    may: teamWorker,
  },
  auditor: { title: "Auditor", reach: "own", may: [...reader, "figures.read"] },
  moderator: {
    title: "Moderator of audits",
    reach: "own",
    may: [...reader, "figures.read"],
  },
  analyst: {
    title: "Analyst",
    reach: "authority",
    may: [
      ...everyone,
      "figures.read",
      "practice.read",
      "children.list",
      "child.open",
      "export.child_level",
    ],
  },
  "data-manager": {
    title: "Data manager",
    reach: "authority",
    may: [
      ...everyone,
      "figures.read",
      "children.list",
      "child.open",
      "imports.write",
      "imports.set_aside",
      "export.child_level",
    ],
  },
  "service-manager": {
    title: "Service manager",
    reach: "authority",
    may: [
      ...reader,
      "figures.read",
      "practice.read",
      "practice.manage",
      "team.read",
      "breakglass.review",
      "relationship.manage",
      "restriction.manage",
      "trail.read",
      "export.child_level",
      "export.approve",
    ],
  },
  director: {
    title: "Director of children’s services",
    reach: "authority",
    may: [
      ...reader,
      "figures.read",
      "practice.read",
      "team.read",
      "breakglass.review",
      "restriction.manage",
      "trail.read",
      "export.child_level",
      "export.approve",
    ],
  },
  "lead-member": {
    title: "Lead member for children",
    reach: "own",
    may: ["figures.read", "trail.own"],
  },
  "business-support": {
    title: "Business support",
    reach: "own",
    may: reader,
  },
  "information-governance": {
    title: "Information governance",
    reach: "own",
    may: [
      ...everyone,
      "breakglass.review",
      "restriction.manage",
      "conflict.manage",
      "trail.read",
      "alert.manage",
      "export.approve",
      "moved.read",
    ],
  },
  administrator: {
    title: "Administrator",
    reach: "own",
    may: [...everyone, "account.manage", "operation.read"],
  },
  inspector: {
    title: "Inspector",
    reach: "own",
    may: [
      "trail.own",
      "figures.read",
      "children.list",
      "child.open",
      "child.narrative",
    ],
  },
  "front-door": { title: "Front door", reach: "team", may: frontDoor },
  duty: {
    title: "Duty worker",
    reach: "team",
    may: [...frontDoor, "allocation.write"],
  },
  "out-of-hours": { title: "Out of hours", reach: "team", may: frontDoor },
} as const satisfies Record<string, Role>;

export type RoleKey = keyof typeof roles;

export const isRole = (key: string): key is RoleKey =>
  Object.hasOwn(roles, key);

/** What holders of these roles may do; a key that names no role gives nothing. */
export function permissionsOf(
  roleKeys: readonly string[],
): ReadonlySet<Permission> {
  return new Set(roleKeys.filter(isRole).flatMap((key) => [...roles[key].may]));
}

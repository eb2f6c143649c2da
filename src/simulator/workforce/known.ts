import type { Post } from "./teams.ts";

/**
 * People whom the demonstration looks through the eyes of, in every borough: each holds one post from before the
 * first day to after the last. `nth` of the team's leads, or of its workers.
 */
const known = [
  { name: "Folake Adeyemi", team: "long-term north", role: "worker", nth: 0 },
  { name: "Gwilym Pryce", team: "long-term north", role: "manager", nth: 0 },
  { name: "Ngozi Okafor", team: "front door", role: "worker", nth: 0 },
  { name: "Samira Haddad", team: "reviewing officers", role: "worker", nth: 0 },
  { name: "Navid Rahimi", team: "care leavers", role: "worker", nth: 0 },
] as const;

/** Who always holds the post, where that is one of them. */
export const knownHolder = (post: Post, leads: number): string | undefined =>
  known.find(
    ({ team, role, nth }) =>
      team === post.team &&
      role === post.role &&
      post.number === nth + (role === "worker" ? leads : 0),
  )?.name;

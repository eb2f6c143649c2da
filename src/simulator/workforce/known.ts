import type { Post } from "./teams.ts";

/**
 * People whom the demonstration looks through the eyes of, in every borough: each holds one post from before the
 * first day to after the last, the first of the team's leads, of its social workers or of those not registered.
 */
const known = [
  { name: "Folake Adeyemi", languages: "Yoruba", team: "long-term north", role: "worker", registered: true },
  { name: "Dee Rowe", languages: "British Sign Language", team: "long-term north", role: "worker", registered: false },
  { name: "Gwilym Pryce", languages: "Welsh", team: "long-term north", role: "manager", registered: true },
  { name: "Ngozi Okafor", languages: "Igbo", team: "front door", role: "worker", registered: true },
  { name: "Samira Haddad", languages: "Arabic", team: "reviewing officers", role: "worker", registered: true },
  { name: "Navid Rahimi", languages: "Persian", team: "care leavers", role: "worker", registered: false },
] as const; // prettier-ignore

/** Who always holds the post, where that is one of them. `all` are the posts of the borough, in order. */
export const knownHolder = (
  post: Post,
  all: readonly Post[],
): { name: string; languages: string } | undefined => {
  const alike = (one: Omit<Post, "number">) =>
    one.team === post.team && one.role === post.role && one.registered === post.registered; // prettier-ignore
  const holder = known.find(alike);
  return holder && all.find(alike) === post
    ? { name: holder.name, languages: holder.languages }
    : undefined;
};

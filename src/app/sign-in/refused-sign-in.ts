import { Refusal } from "#kernel/problem.ts";
import { withinRequest } from "#platform/trail/within-request.ts";
import type { PublicReply, PublicRequest } from "#platform/web/route.ts";
import { askerOf } from "#record/access/asker.ts";
import { authorityOf } from "../authority.ts";
import type { Opened } from "../open.ts";
import { refusalsKept } from "./refusals-kept.ts";

/**
 * An answer of the provider that is refused leaves its row of the trail: of the person whose session it came
 * in, else of nobody, for whom it names is not to be believed. Anybody can be nobody as often as they like, so
 * theirs are counted where they are many.
 */
export function keepingRefusals(opened: Opened) {
  const counted = refusalsKept();
  return async (
    { about, session }: PublicRequest,
    work: () => Promise<PublicReply>,
  ): Promise<PublicReply> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { signedIn } = session ?? {};
      const more = signedIn ? "" : counted();
      if (more === undefined) throw error;
      const who = signedIn ? askerOf(signedIn) : await nobody(opened);
      const line = { ...about, kind: "sign-in", deed: "tried to sign in" } as const; // prettier-ignore
      const { status, message, because = status } = error;
      return withinRequest(opened, who, line, () =>
        Promise.reject(new Refusal(status, message, `${because}${more}`)),
      );
    }
  };
}

const nobody = async ({ database }: Opened) => ({
  id: "nobody",
  name: "",
  authority: await authorityOf(database, undefined),
  may: new Set<never>(),
});

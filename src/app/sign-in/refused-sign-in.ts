import { Refusal } from "#kernel/problem.ts";
import { withinRequest } from "#platform/trail/within-request.ts";
import type { PublicReply, PublicRequest } from "#platform/web/route.ts";
import { askerOf } from "#record/access/asker.ts";
import { authorityOf } from "../authority.ts";
import type { Opened } from "../open.ts";

/**
 * An answer of the provider that is refused leaves its row of the trail: of the person whose session it came
 * in, else of nobody, for whom it names is not to be believed.
 */
export async function keepingRefusals(
  opened: Opened,
  { about, session }: PublicRequest,
  work: () => Promise<PublicReply>,
): Promise<PublicReply> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const who = session?.signedIn
      ? askerOf(session.signedIn)
      : await nobody(opened);
    const deed = "tried to sign in";
    return withinRequest(opened, who, { ...about, kind: "sign-in", deed }, () =>
      Promise.reject(error),
    );
  }
}

const nobody = async ({ database }: Opened) => ({
  id: "nobody",
  name: "",
  authority: await authorityOf(database, undefined),
  may: new Set<never>(),
});

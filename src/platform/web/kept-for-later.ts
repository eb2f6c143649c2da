import { Refusal, notAllowed } from "#kernel/problem.ts";
import { permissions } from "../identity/permission.ts";
import type { TrailAbout } from "../trail/trail-line.ts";
import type { Reply } from "./page.ts";
import type { Asker, PublicRequest, Route } from "./route.ts";
import type { Given } from "./serve.ts";

/**
 * Keeps what was sent by somebody whose session had ended, as a draft of theirs, and sends the browser to
 * sign in. Whoever sits there learns nothing else: refused, they are sent to sign in all the same.
 */
export async function keptForLater<Context>(
  route: Route<Context>,
  asked: PublicRequest & { asker: Asker },
  { within, signInAt }: Pick<Given<Context>, "within" | "signInAt">,
  about: TrailAbout,
): Promise<Reply> {
  const { asker } = asked;
  const deed = `${about.deed}, kept as a draft: their session had ended`;
  try {
    return await within<Reply>(asker, { ...about, deed }, async (context) => {
      if (!asker.may.has(route.may)) throw notAllowed(permissions[route.may]);
      const it = await route.keepsWhenExpired?.({ ...asked, ...context });
      if (!it) return { goTo: signInAt };
      return "tell" in it ? it : { goTo: `${signInAt}?${wayBack(it)}` };
    });
  } catch (error) {
    if (error instanceof Refusal) return { goTo: signInAt };
    throw error;
  }
}

const wayBack = ({ back }: { back: string }) =>
  String(new URLSearchParams({ kept: "yes", back }));

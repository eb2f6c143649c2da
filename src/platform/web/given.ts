import type { Day } from "#kernel/day.ts";
import type { SignedIn } from "../identity/session.ts";
import type { Sessions } from "../identity/session.store.ts";
import type { Disclosed, TrailAbout } from "../trail/trail-line.ts";
import type { Assets } from "./assets.ts";
import type { Frame } from "./layout.ts";
import type { Limit } from "./limits.ts";
import type { Asker } from "./route.ts";
import type { UploadLimits } from "./uploads.ts";

/** What an app gives to have its routes served. */
export type Given<Context> = Frame & {
  assets: Assets;
  /** The page for people not yet known. It is told the way `back`, when that is one of ours. */
  signInAt: string;
  /** Where people prove again that it is them. It is told the way `back`. */
  stepUpAt: string;
  /**
   * The address people use, such as `https://goldthread.example.gov.uk`, when a proxy stands in
   * front. Behind https, cookies are never sent without it. Undefined on a machine of one's own.
   */
  origin?: string | undefined;
  /** Origins that our forms may lead on to: the sign-in provider's. */
  formsLeadTo?(): readonly string[];
  uploads: UploadLimits;
  /** Other limits than the usual: a bench asks more often than anyone. */
  perMinute?: Readonly<Record<Limit, number>>;
  sessions: Sessions;
  today(): Day;
  /** What somebody signed in may do, by the roles they hold. */
  whoIs(signedIn: SignedIn): Asker;
  /**
   * Does what a request asks, giving the handler its context. When it resolves, all of it and its row of
   * the access trail are kept: nothing is shown before, or if it fails.
   */
  within<Told extends Disclosed>(
    asker: Asker,
    about: TrailAbout,
    work: (context: Context) => Promise<Told>,
  ): Promise<Told>;
  /** Told of each fault of ours, with the reference the person at the screen was given. */
  fault(reference: string, error: unknown): void;
};

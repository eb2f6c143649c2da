import { createHash, randomBytes } from "node:crypto";

/** Ends after half an hour unused, and after twelve hours whatever happens. */
const idle = 30 * 60_000;
const longest = 12 * 60 * 60_000;

type Session = {
  subject: string;
  begun: number;
  used: number;
  said: string | undefined;
};

export type Sessions = ReturnType<typeof sessionsInMemory>;

/**
 * Who is signed in, by the secret in their cookie. Only its digest is kept, so that what is
 * in memory opens no session. `now` is any clock in milliseconds that never goes back.
 */
export function sessionsInMemory(now: () => number = () => performance.now()) {
  const kept = new Map<string, Session>();

  function find(secret: string | undefined): Session | undefined {
    if (secret === undefined) return undefined;
    const session = kept.get(digest(secret));
    if (!session) return undefined;
    const moment = now();
    if (moment - session.used > idle || moment - session.begun > longest) {
      kept.delete(digest(secret));
      return undefined;
    }
    session.used = moment;
    return session;
  }

  return {
    /** A new secret each time: what was known before sign-in is worth nothing after it. */
    begin(subject: string): string {
      const moment = now();
      for (const [key, { used }] of kept) {
        if (moment - used > idle) kept.delete(key);
      }
      const secret = randomBytes(32).toString("base64url");
      kept.set(digest(secret), {
        subject,
        begun: moment,
        used: moment,
        said: undefined,
      });
      return secret;
    },

    end(secret: string | undefined): void {
      if (secret !== undefined) kept.delete(digest(secret));
    },

    subject: (secret: string | undefined) => find(secret)?.subject,

    /** Keeps a sentence for the next page. */
    say(secret: string | undefined, words: string): void {
      const session = find(secret);
      if (session) session.said = words;
    },

    /** The sentence kept for this page, once. */
    takeSaid(secret: string | undefined): string | undefined {
      const session = find(secret);
      const said = session?.said;
      if (session) session.said = undefined;
      return said;
    },
  };
}

const digest = (secret: string) =>
  createHash("sha256").update(secret).digest("base64url");

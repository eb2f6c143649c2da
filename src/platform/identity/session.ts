import type { Id } from "#kernel/id.ts";
import type { RoleHeld } from "./account.store.ts";

/** Ends after half an hour unused, and after twelve hours whatever happens. */
export const idleMinutes = 30;
export const longestHours = 12;
/** For so long after its end a session still tells whose it was, so that words sent too late are not lost. */
export const rememberedHours = 12;
/** For so long it counts as proven again that it is them. */
export const steppedUpMinutes = 10;

/** The person a session is for, with the roles they hold today. */
export type SignedIn = {
  authority: string;
  account: Id;
  name: string;
  practitioner: Id | null;
  roles: readonly RoleHeld[];
};

/** What the provider was asked, kept until it answers. */
export type Asked = {
  to: "sign in" | "step up";
  state: string;
  nonce: string;
  verifier: string;
  back: string | undefined;
};

export type Session = {
  id: Id;
  /** Nobody while they are away at the provider. */
  signedIn: SignedIn | undefined;
  steppedUp: boolean;
  said: string | undefined;
  asked: Asked | undefined;
};

const browsers: readonly [RegExp, string][] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bFirefox\//, "Firefox"],
  [/\bChrom(?:e|ium)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const systems: readonly [RegExp, string][] = [
  [/\bWindows\b/, "Windows"],
  [/\bAndroid\b/, "Android"],
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bMac OS X\b/, "Mac"],
  [/\bCrOS\b/, "Chromebook"],
  [/\bLinux\b/, "Linux"],
];

/** "Firefox on Windows", from what a browser says of itself. */
export function browserWords(agent: string | undefined): string {
  const named = (names: typeof browsers) =>
    names.find(([pattern]) => pattern.test(agent ?? ""))?.[1];
  const browser = named(browsers) ?? "A browser";
  const system = named(systems);
  return system === undefined ? browser : `${browser} on ${system}`;
}

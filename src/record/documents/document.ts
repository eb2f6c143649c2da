import { type Content, contents } from "#platform/documents/content.ts";
import type { Taken } from "#platform/documents/received.ts";

/** A file that was taken, under the name its sender gave it: for showing until it has a title. */
export type Held = Taken & { name: string };

type Sized = { type: Content; bytes: number };

/** "PDF, 1.2 MB". */
export const fileWords = ({ type, bytes }: Sized): string =>
  `${contents[type].words}, ${sizeWords(bytes)}`;

const sizeWords = (bytes: number) =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;

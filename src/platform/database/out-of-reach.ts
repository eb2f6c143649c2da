import { Refusal } from "#kernel/problem.ts";

/** The server is gone, going, starting or full: nobody's mistake here, and over when it is back. */
const codes =
  /^(?:08\w{3}|57P0[123]|53[123]00|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;

export const isOutOfReach = (error: unknown): boolean =>
  error instanceof Error &&
  (("code" in error && codes.test(String(error.code))) ||
    /^Connection terminated|^timeout exceeded when trying to connect/.test(
      error.message,
    ));

/** What people are told meanwhile; the transaction is undone, or will be when the server starts again. */
export const outOfReach = (cause: unknown): Refusal =>
  Object.assign(
    new Refusal(
      503,
      "The records cannot be reached just now. Nothing of what you sent was kept",
    ),
    { cause },
  );

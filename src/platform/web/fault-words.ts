/** Only of these is the message about our code and never about what somebody entered or the database holds. */
const ours = [TypeError, ReferenceError, SyntaxError];

/**
 * A fault as the log keeps it, in one line: its reference, its kind and where it happened. What an error
 * says may hold a name or a sentence of a record, so it is left out; and nothing can begin a line of its own.
 */
export function faultWords(reference: string, error: unknown): string {
  const told = (one: unknown): object => {
    if (!(one instanceof Error)) return { kind: typeof one };
    const isOurs = ours.some((kind) => one.constructor === kind);
    return {
      kind: one.name,
      ...("code" in one && { code: String(one.code).slice(0, 40) }),
      ...(isOurs && { message: one.message }),
      at: framesOf(one),
      ...(one.cause !== undefined && { cause: told(one.cause) }),
    };
  };
  return JSON.stringify({ fault: reference, ...told(error) });
}

const framesOf = ({ stack = "" }: Error) =>
  stack
    .split("\n")
    .map((line) => /^\s+at (.*)$/.exec(line)?.[1])
    .filter((line) => line !== undefined)
    .slice(0, 12);

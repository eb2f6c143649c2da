/**
 * What can go wrong, in three kinds.
 *
 * A Problem can be put right by the person who entered it. It is returned beside the
 * question it belongs to; nothing is thrown.
 *
 * A Refusal cannot be put right where the person stands: the thing is not there, is not
 * theirs to open, or has moved on. It is thrown, and the web turns it into a page in one
 * place.
 *
 * Everything else that is thrown is a fault of ours.
 */
export type Problem = { field: string; message: string };

export class Refusal extends Error {
  /** The HTTP status of the page that says so. */
  readonly status: number;
  /** For the access trail, never for the page: "conflict of interest". */
  readonly because: string | undefined;

  constructor(status: number, message: string, because?: string) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.because = because;
  }
}

/** For what does not exist and for what may not be seen alike, so that the answer gives neither away. */
export const notFound = (what: string, because = "not there"): Refusal =>
  new Refusal(404, `There is no ${what} here that you can open`, because);

export const notAllowed = (deed: string): Refusal =>
  new Refusal(403, `Your role does not let you ${deed}`, "role");

/** For what opens to somebody, and is written by others. */
export const readsOnly = (because = "reads only"): Refusal =>
  new Refusal(403, "You may read this record, and not write in it", because);

export const changedMeanwhile = (what: string): Refusal =>
  new Refusal(409, `${what} was changed by someone else after you opened it`);

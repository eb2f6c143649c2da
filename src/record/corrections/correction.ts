/** What decides whether a record may still be put right without saying why. */
export type Settled = {
  /** Who asks wrote it. */
  own: boolean;
  /** A day has passed since it was saved. */
  dayPassed: boolean;
  signedOff: boolean;
  /** Somebody outside was given it. */
  shared: boolean;
  /** A decision about the child was recorded after it. */
  reliedOn: boolean;
};

/** Why a correction has to say why; undefined while its author may edit freely. */
export function reasonAskedBecause(settled: Settled): string | undefined {
  const { own, signedOff, shared, reliedOn, dayPassed } = settled;
  if (!own) return "Somebody else wrote this";
  if (signedOff) return "A manager has signed this off";
  if (shared) return "This was given to somebody";
  if (reliedOn) return "A decision about the child was recorded after this";
  if (dayPassed) return "More than 24 hours have passed since this was saved";
  return undefined;
}

/** Answers kept in memory by the name of their question, the longest unasked thrown away when there is no room. */
export function keptAnswers<Answer>(
  room: number,
  sizeOf: (answer: Answer) => number,
) {
  const kept = new Map<string, Answer>();
  let size = 0;
  const drop = (question: string) => {
    const old = kept.get(question);
    if (old === undefined) return;
    kept.delete(question);
    size -= sizeOf(old);
  };
  const keep = (question: string, answer: Answer) => {
    drop(question);
    kept.set(question, answer);
    size += sizeOf(answer);
    for (const oldest of kept.keys()) {
      if (size <= room) break;
      drop(oldest);
    }
  };
  return {
    keep,
    forget() {
      kept.clear();
      size = 0;
    },
    find(question: string): Answer | undefined {
      const answer = kept.get(question);
      if (answer !== undefined) keep(question, answer);
      return answer;
    },
  };
}

/**
 * Answers kept in memory. What was known at a moment never changes, so an answer under a name
 * that holds its whole question, the last write included, is right for ever: nothing has to be
 * thrown away but to make room, the longest unasked first.
 */
export function keptAnswers<Answer>(room: number) {
  const kept = new Map<string, Answer>();
  return {
    async of(question: string, find: () => Promise<Answer>): Promise<Answer> {
      const answer = kept.get(question) ?? (await find());
      kept.delete(question);
      kept.set(question, answer);
      const [oldest] = kept.keys();
      if (kept.size > room && oldest !== undefined) kept.delete(oldest);
      return answer;
    },
  };
}

import type { Db } from "#platform/database/connection.ts";

/** Answers of one reading. One that is read again asks with a query builder of its own. */
export type Once<Answer> = WeakMap<Db, Map<string, Promise<Answer>>>;

export function once<Answer>(
  asked: Once<Answer>,
  db: Db,
  question: string,
  find: () => Promise<Answer>,
): Promise<Answer> {
  const answers = asked.get(db) ?? new Map<string, Promise<Answer>>();
  asked.set(db, answers);
  const answer = answers.get(question) ?? find();
  answers.set(question, answer);
  return answer;
}

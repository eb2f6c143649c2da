import { isId } from "#kernel/id.ts";
import { notFound, Refusal } from "#kernel/problem.ts";
import { draftOf, keepDraft } from "#platform/drafts/draft.store.ts";
import type { OverDatabase } from "#platform/over-database.ts";
import type { Fields, Request } from "#platform/web/route.ts";

export type Asked = Request<OverDatabase> & { params: { childId: string } };

/** The drafts of one form about a child: each its author's own. */
export const draftsOf = (form: string) => {
  const drafts = {
    async own({ keep, asker, params }: Asked, id: string | undefined) {
      if (id === undefined) return undefined;
      const draft = await keep((db) => draftOf(id, db, asker));
      if (!draft || draft.form !== form || draft.about !== params.childId)
        throw notFound("draft");
      return draft;
    },

    /** The asker's own draft of this id, if this is not the first that is heard of it. */
    heldBefore: ({ keep, asker }: Asked, id: string) =>
      keep((db) => draftOf(id, db, asker)),

    /** The moment it was kept; undefined when it was recorded already. */
    async hold(asked: Asked, id: string, entered: Fields) {
      if (!isId(id)) throw notFound("draft");
      const { asker, params } = asked;
      const about = params.childId;
      const saved = await asked.keep((db) =>
        keepDraft({ id, form, about, entered }, db, asker),
      );
      if (saved === undefined && !(await drafts.own(asked, id))) throw noDraft;
      return saved;
    },
  };
  return drafts;
};

const noDraft = new Refusal(409, "This form was begun by somebody else");

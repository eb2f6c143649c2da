import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { importing, open } from "#imports/test-import-pages.ts";
import { withinRequest } from "#platform/trail/within-request.ts";
import { finishNotice, notify } from "#platform/notices/notice.store.ts";
import { within } from "#platform/database/transaction.ts";
import {
  testAuthority,
  testDatabase,
  tester,
} from "#platform/test-database.ts";
import { readable } from "#record/children/test-pages.ts";

const database = await testDatabase();

const files = {
  "kids.csv":
    "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nK1,1,03/03/2017,WBRI,A123456789012,0,\n",
  "eps.csv": `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
K1,05/06/2025,S,C2,N1,U6,PR1,,,,AB1 2,AB1 3,
`,
};

/** Somebody who may settle a notice, with one to settle. */
async function noticed() {
  const authority = await testAuthority(database);
  const asker = {
    id: tester,
    name: "Tess Ester",
    authority,
    may: new Set(["alert.manage"] as const),
  };
  await within(database, asker, (db) =>
    notify(db, asker, {
      kind: "test",
      words: "Look",
      toWhoever: "alert.manage",
    }),
  );
  const ask = async (query: string) =>
    database.withConnection(async (connection) => {
      const { rows } = await connection.query<{
        id: string;
        outcome: string | null;
      }>(query, [authority]);
      return rows[0];
    });
  const notice = await ask(
    "select id::text, outcome from platform.notice where authority = $1",
  );
  return {
    settle: (outcome: string) =>
      withinRequest(
        { database, beforeCommit: [] },
        asker,
        {
          kind: "change",
          deed: "settled",
          at: "POST /notices/:noticeId",
          params: {},
          request: "R",
        },
        async ({ keep }) => ({
          shows: [],
          done: await keep((db) =>
            finishNotice(db, asker, notice?.id ?? "", { outcome }),
          ),
        }),
      ),
    outcome: async () =>
      (
        await ask(
          "select id::text, outcome from platform.notice where authority = $1",
        )
      )?.outcome,
  };
}

suite("What is sent twice, or by two at once", () => {
  test("[security R4] the same files sent five times at once are one import's worth of record", async () => {
    const pages = await open();
    await Promise.all(Array.from({ length: 5 }, () => importing(pages, files)));
    const { rows } = await database.withConnection((connection) =>
      connection.query<{ children: number; rows: number; versions: number }>(
        `select (select count(*) from record.child where authority = $1) as children,
                (select count(*) from record.return_row where authority = $1) as rows,
                (select count(*) from history.return_row where authority = $1) as versions`,
        [pages.authority],
      ),
    );
    assert.deepEqual(rows, [{ children: 1, rows: 2, versions: 0 }]);
    const words = readable((await pages.browser.get("/imports")).text);
    assert.match(words, /5 in all/);
  });

  test("[security R4] the same answer sent five times is given once", async () => {
    const { settle, outcome } = await noticed();
    const told = [];
    for (let n = 0; n < 5; n++) told.push((await settle("seen")).done);
    assert.deepEqual(told, [true, false, false, false, false]);
    assert.equal(await outcome(), "seen");
  });

  test("[security R1] of two who answer at once the first is kept and the second is told, a hundred times", async () => {
    for (let turn = 0; turn < 100; turn++) {
      const { settle, outcome } = await noticed();
      const [one, other] = await Promise.all([settle("one"), settle("other")]);
      assert.notEqual(one.done, other.done);
      assert.equal(await outcome(), one.done ? "one" : "other");
    }
  });
});

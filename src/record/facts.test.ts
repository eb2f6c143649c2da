import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { newId } from "#kernel/id.ts";
import { testDatabase } from "#platform/test-database.ts";
import { type KeptTimeline, timelinesOf } from "./facts.store.ts";
import { factDefinitions, factWords } from "./fact-definitions.ts";
import { type FactKind, ofKind } from "./facts.ts";
import { loadRows } from "./loading.store.ts";
import { recordPreProceedings } from "./pre-proceedings/pre-proceedings.store.ts";
import { recordReferral } from "./front-door/front-door.store.ts";
import { sampleRow } from "./test-rows.store.ts";
import { kept, worldIn } from "./test-world.ts";
import { correctVisit, recordVisit } from "./visits/visit.store.ts";
import { correctChild, withdrawChild } from "./children/child.store.ts";

const database = await testDatabase();

suite("Timelines", () => {
  test("a child's facts come in order of day, then id, with their last days and their cover", async () => {
    const { write, child, read, asker } = await worldIn(database);
    const child_id = await child("F1");
    const visits = [newId(), newId()].toSorted();
    const referral = newId();
    await write(async (keeping) => {
      for (const id of visits.toReversed())
        await recordVisit(
          {
            id,
            child_id,
            visited_on: "2026-01-09",
            child_seen: true,
            by_lead_or_deputy: false,
          },
          keeping,
        );
      await recordReferral(
        {
          id: referral,
          child_id,
          received_on: "2026-01-02",
          closed_on: "2026-02-02",
          covered_from: "2025-04-01",
          covered_to: "2026-03-31",
          source: "cin-census",
        },
        keeping,
      );
    });
    const [timeline] = await timelines([child_id], read, asker.authority);
    const visit = {
      kind: "visit",
      on: "2026-01-09",
      source: "record",
      seen: true,
      byLeadOrDeputy: false,
    };
    assert.deepEqual(timeline?.facts, [
      {
        kind: "referral",
        id: referral,
        on: "2026-01-02",
        until: "2026-02-02",
        source: "cin-census",
        coveredFrom: "2025-04-01",
        coveredTo: "2026-03-31",
      },
      { ...visit, id: visits[0] },
      { ...visit, id: visits[1] },
    ]);
  });

  test("whatever people typed comes through whole", async () => {
    const { write, child, read, asker } = await worldIn(database);
    const child_id = await child("F2");
    const because = "tab\there, back\\slash, \\N, new\nline, \r and “quotes”";
    await write((keeping) =>
      recordPreProceedings(
        {
          child_id,
          letter_on: "2026-01-05",
          extended_to: "2026-06-05",
          extended_because: because,
          extended_by: newId(),
        },
        keeping,
      ).then(kept),
    );
    const [timeline] = await timelines([child_id], read, asker.authority);
    const [fact] = ofKind(timeline!, "pre-proceedings");
    assert.equal(fact?.extendedBecause, because);
    assert.equal(fact?.on, "2026-01-05", "without a decision, the letter");
    const [among] = await timelines("all", read, asker.authority);
    assert.equal(timeline?.digest, among?.digest, "by itself or among all");
  });

  test("all children, or those asked for, each once; one without facts has an empty timeline", async () => {
    const { child, read, asker } = await worldIn(database);
    const children = [await child("F3"), await child("F4"), await child("F5")];
    const ids = (found: KeptTimeline[]) =>
      found.map(({ child: { id } }) => id).toSorted();
    const { authority } = asker;
    assert.deepEqual(
      ids(await timelines("all", read, authority)),
      children.toSorted(),
    );
    const two = children.slice(1);
    assert.deepEqual(
      ids(await timelines([...two, ...two, newId()], read, authority)),
      two.toSorted(),
    );
    assert.deepEqual(
      (await timelines(two.slice(1), read, authority))[0]?.facts,
      [],
    );
  });

  test("a child that was withdrawn has none", async () => {
    const { write, child, read, asker } = await worldIn(database);
    const child_id = await child("F6");
    await write((keeping) =>
      recordVisit(
        { child_id, visited_on: "2026-01-09", child_seen: true },
        keeping,
      ),
    );
    await write((keeping) => withdrawChild(child_id, keeping));
    assert.deepEqual(await timelines("all", read, asker.authority), []);
  });

  test("the digest changes with the facts or the birth date, and with nothing else", async () => {
    const { write, child, read, asker } = await worldIn(database);
    const child_id = await child("F7");
    const visit = kept(
      await write((keeping) =>
        recordVisit(
          { child_id, visited_on: "2026-01-09", child_seen: true },
          keeping,
        ),
      ),
    );
    const digest = async () =>
      (await timelines([child_id], read, asker.authority))[0]?.digest;
    const first = await digest();
    await write((keeping) => correctVisit(visit, { notes: "Longer" }, keeping));
    assert.equal(await digest(), first, "notes are no fact for clocks");
    await write((keeping) =>
      correctVisit(visit, { visited_on: "2026-01-08" }, keeping),
    );
    const second = await digest();
    assert.notEqual(second, first);
    await write((keeping) =>
      correctVisit(visit, { visited_on: "2026-01-09" }, keeping),
    );
    assert.equal(await digest(), first);
    await write((keeping) =>
      correctChild(child_id, { born_on: "2020-02-29" }, keeping),
    );
    assert.notEqual(await digest(), first);
  });

  test("a timeline can be read as it was then known", async () => {
    const { write, child, read, asker } = await worldIn(database);
    const child_id = await child("F8");
    const { visit, moment } = await write(async (keeping) => ({
      visit: kept(
        await recordVisit(
          { child_id, visited_on: "2026-01-09", child_seen: true },
          keeping,
        ),
      ),
      moment: keeping.write.moment,
    }));
    await write((keeping) =>
      correctVisit(visit, { visited_on: "2026-01-08" }, keeping),
    );
    const days = async (at?: string) =>
      (await timelines([child_id], read, asker.authority, at)).flatMap(
        ({ facts }) => facts.map(({ on }) => on),
      );
    assert.deepEqual(await days(moment), ["2026-01-09"]);
    assert.deepEqual(await days(), ["2026-01-08"]);
  });

  test("every kind of fact is read from its table and has a sentence", async () => {
    const { write, read, asker } = await worldIn(database);
    const kinds = Object.keys(factDefinitions) as FactKind[];
    const samples = new Map<string, Record<string, unknown>>();
    const ofDiscussion = () => {
      const { id: paper_id, child_id } =
        samples.get("strategy_discussion") ?? {};
      return { paper_id, child_id };
    };
    for (const kind of kinds) {
      const table = factDefinitions[kind].from.split(" ")[0] ?? "";
      const { row } = await sampleRow(database, table, asker.authority);
      samples.set(table, row);
      if (table === "circulation") Object.assign(row, ofDiscussion());
      await write(
        ({ db }) =>
          db
            .insertInto(`record.${table}` as "record.visit")
            .values({ ...row, ...ofTables[table] } as never)
            .execute(),
        "loader",
      );
    }
    const all = await timelines("all", read, asker.authority);
    const alone = await timelines(all.map(({ child: { id } }) => id).slice(0, 5), read, asker.authority); // prettier-ignore
    for (const { child, digest, facts } of alone) {
      const among = all.find((each) => each.child.id === child.id);
      assert.deepEqual({ digest, facts }, { digest: among?.digest, facts: among?.facts }); // prettier-ignore
    }
    const found = all.flatMap(({ facts }) => facts);
    assert.deepEqual(
      found.map(({ kind }) => kind).toSorted(),
      kinds.toSorted(),
    );
    for (const fact of found) assert.match(factWords(fact), /^[A-Z]\S*/);
  });
});

/** Days of what may stand without any. */
const ofTables: Record<string, object> = {
  unaccompanied_status: { ended_on: "2026-01-05" },
  return_home_interview: { offered_on: "2026-01-05" },
  pre_proceedings: { decided_on: "2026-01-05" },
  adoption: { matched_on: "2026-01-05" },
  previous_permanence: { ended_on: "2026-01-05" },
};

suite("Loading many rows", () => {
  test("keeps each with its own recorded time, lists and difficult text included", async () => {
    const { write, read, child } = await worldIn(database);
    const child_id = await child("L1");
    const row = (ordinal: number, recorded_at: string) => ({
      id: newId(),
      child_id,
      ordinal,
      started_on: "2024-01-05" as const,
      outcome: "a\tb\\c\nd",
      factors: ["1A", 'with "quotes", a comma and \\'],
      authorised_on: null,
      recorded_at,
    });
    const count = await write(
      (keeping) =>
        loadRows(
          "assessment",
          [row(1, "2024-01-05T10:00:00Z"), row(2, "2025-01-05T10:00:00Z")],
          keeping,
        ),
      "loader",
    );
    assert.equal(count, 2);
    const rows = (at?: string) =>
      read(
        (db) =>
          db
            .selectFrom("assessment")
            .select(["ordinal", "outcome", "factors"])
            .where("child_id", "=", child_id)
            .orderBy("ordinal")
            .execute(),
        at,
      );
    const [first] = await rows("2024-06-01T00:00:00Z");
    assert.deepEqual(first, {
      ordinal: 1,
      outcome: "a\tb\\c\nd",
      factors: ["1A", 'with "quotes", a comma and \\'],
    });
    assert.equal((await rows("2024-06-01T00:00:00Z")).length, 1);
    assert.equal((await rows()).length, 2);
  });
});

type Read = Awaited<ReturnType<typeof worldIn>>["read"];

const timelines = (
  children: readonly string[] | "all",
  read: Read,
  authority: string,
  at?: string,
): Promise<KeptTimeline[]> =>
  read((db) => Array.fromAsync(timelinesOf(children, db, authority)), at);

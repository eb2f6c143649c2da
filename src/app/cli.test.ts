import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { dirname, basename } from "node:path";
import { suite, test } from "node:test";
import { fileURLToPath } from "node:url";
import { lockFolder } from "#platform/database/folder-lock.ts";
import {
  episodes,
  headers,
  reviews,
  writeSet,
} from "#imports/ssda903/example-set.ts";

const program = fileURLToPath(new URL("cli.ts", import.meta.url));

/** The command line as a process of its own, on the embedded database in a folder. */
function goldthread(folder: string, ...typed: string[]) {
  const {
    DATABASE_URL: _url,
    GOLDTHREAD_AUTHORITY: _code,
    ...env
  } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, ...typed],
    {
      encoding: "utf8",
      env: { ...env, GOLDTHREAD_DATA: folder, INIT_CWD: dirname(set) },
    },
  );
  return {
    status,
    stdout,
    stderr,
    document: (): unknown => JSON.parse(stdout),
  };
}

const set = writeSet({
  "h.csv": headers("A1", "A2"),
  "e.csv": episodes(["A1", "01/06/2024", "S", "C2"]),
  "r.csv": reviews(["A1", "20/06/2024"], ["A9", "20/06/2024"]),
  "old.xml": ["<EXPSSDA903></EXPSSDA903>"],
});

suite("the command line", () => {
  const folder = writeSet({});

  test("imports a folder named from where npm was called, prints one document, and fails for a refused file", () => {
    const ran = goldthread(
      folder,
      "import",
      basename(set),
      "--authority",
      "301",
      "--json",
    );
    const file = (name: string, kind: string, read: number, aside = 0) => ({
      path: `${set}/${name}`,
      kind,
      read,
      taken: read - aside,
      noted: 0,
      setAside: aside,
      problems: [] as unknown[],
    });
    assert.deepEqual(ran.document(), {
      files: [
        file("e.csv", "SSDA903 episodes", 1),
        {
          ...file("h.csv", "SSDA903 header", 2),
          noted: 1,
          problems: [
            {
              row: 3,
              column: "CHILD",
              value: "A2",
              reason: "child with no episode: taken, no looked-after period",
            },
          ],
        },
        {
          ...file("old.xml", "", 0),
          kind: null,
          refused:
            "it is SSDA903 in XML, which is not read: use the CSV set of the same return",
        },
        {
          ...file("r.csv", "SSDA903 reviews", 2, 1),
          problems: [
            {
              row: 3,
              column: "CHILD",
              value: "A9",
              reason: "child not in the header of this or an earlier year",
            },
          ],
        },
      ],
      children: { new: 2, changed: 0, unchanged: 0 },
    });
    assert.deepEqual([ran.status, ran.stderr], [1, ""]);
    assert.equal(ran.stdout.trim().split("\n").length, 1);
  });

  test("answers from what an earlier process imported, for the only authority there is", () => {
    const ran = goldthread(folder, "obligations", "--child", "A1", "--json");
    // 1 June 2024 is a Saturday; the 20th working day after it is 28 June. Then three months, past cover at six.
    const owed = (
      clock: string,
      due: string,
      met: string | null,
      state: string,
    ) => ({
      child: "A1",
      clock,
      trigger: "2024-06-01",
      due,
      met,
      state,
      team: "not in the data",
      practitioner: "not in the data",
    });
    assert.deepEqual(ran.document(), [
      owed("cla-review-1", "2024-06-28", "2024-06-20", "met"),
      owed("cla-review-2", "2024-09-20", null, "missed"),
      owed("cla-review-n", "2025-03-20", null, "overdue"),
    ]);
    assert.deepEqual([ran.status, ran.stderr], [0, ""]);
  });

  test("sets an interval of the council’s own, by which promises are owed at once, and takes it back", () => {
    const due = () =>
      (
        goldthread(
          folder,
          "obligations",
          "--clock",
          "cla-review-1",
          "--as-at",
          "2025-03-31",
          "--json",
        ).document() as { due: string }[]
      ).map(({ due: day }) => day);
    const from = ["--from", "2024-06-01"];
    const set = goldthread(
      folder,
      "interval",
      "cla-review-1",
      ...from,
      "--within",
      "15 working days",
    );
    assert.equal(
      set.stdout,
      "cla-review-1: 15 working days, for duties triggered from Sat 1 Jun 2024\n",
    );
    // 15 working days after Sat 1 Jun 2024.
    assert.deepEqual(due(), ["2024-06-21"]);
    assert.deepEqual(goldthread(folder, "interval", "--json").document(), [
      { clock: "cla-review-1", from: "2024-06-01", within: "15 working days" },
    ]);
    assert.equal(
      goldthread(folder, "interval", "cla-review-1", ...from, "--withdraw")
        .status,
      0,
    );
    assert.deepEqual(due(), ["2024-06-28"]);
    assert.equal(
      goldthread(folder, "interval", "cla-review-1", ...from).status,
      1,
    );
  });

  test("leaves a folder alone that another process uses, and says what to do", () => {
    const unlock = lockFolder(folder);
    const ran = goldthread(folder, "rebuild", "--json");
    unlock();
    assert.match(
      ran.stderr,
      /Another Goldthread process \(\d+\) is using the data in .*Use the Imports page of the running server, or stop it first\.\n$/,
    );
    assert.deepEqual(ran.document(), { error: ran.stderr.trim() });
    assert.equal(ran.status, 1);
  });

  test("refuses in a sentence what it does not know", () => {
    for (const [typed, sentence] of [
      [["bogus"], /^There is no command bogus: goldthread help lists them\n$/],
      [["help", "bogus"], /^There is no command bogus/],
      [["clocks", "--faster"], /^Unknown option '--faster'/],
      [["clocks", "cla-review-1"], /^clocks takes no cla-review-1/],
      [["import"], /^Say which files or folders to import\n$/],
      [["indicator", "--json"], /^Name an indicator/],
    ] as const) {
      const ran = goldthread(folder, ...typed);
      assert.match(ran.stderr, sentence);
      assert.equal(ran.status, 1, typed.join(" "));
    }
  });

  test("says what there is, and more of each command", () => {
    const names = (
      goldthread(folder, "help", "--json").document() as { name: string }[]
    ).map(({ name }) => name);
    assert.deepEqual(names, [
      "account",
      "import",
      "clocks",
      "indicators",
      "obligations",
      "interval",
      "indicator",
      "rebuild",
      "trail",
      "invariants",
      "backup",
      "restore",
      "drill",
      "simulate",
      "benchmarks",
      "bench",
      "help",
    ]);
    for (const words of [
      ["help", "import"],
      ["import", "--help"],
    ])
      assert.match(
        goldthread(folder, ...words).stdout,
        /^goldthread import PATHS/,
      );
  });

  test("invents a borough in one document beside what is there, writes nothing over it, and refuses days to come", () => {
    const small = ["--scale", "0.01", "--years", "1", "--until", "2026-03-31"];
    const invented = goldthread(folder, "simulate", ...small, "--json");
    assert.equal(invented.status, 0, invented.stderr);
    const { digest, milliseconds, ...sum } = invented.document() as Record<string, unknown>; // prettier-ignore
    assert.match(String(digest), /^[0-9a-f]{64}$/);
    assert.ok(Number(milliseconds) > 0);
    assert.equal(sum["authorities"], 1);
    assert.ok(Number(sum["rows"]) > Number(sum["children"]));
    const again = goldthread(folder, "simulate", ...small, "--json");
    assert.equal(again.status, 1);
    assert.match(again.stderr, /There is an authority 001 here already/);
    const later = goldthread(folder, "simulate", "--until", "2199-01-01");
    assert.match(later.stderr, /--until must be a day that is over/);
  });
});

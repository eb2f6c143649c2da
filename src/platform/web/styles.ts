import { createHash, type Hash, randomUUID } from "node:crypto";
import { mkdir, readFile, readdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const sources = join(import.meta.dirname, "styles");
const packages = fileURLToPath(
  new URL("../../../node_modules", import.meta.url),
);
const usual = fileURLToPath(new URL("../../../.cache", import.meta.url));

/**
 * The stylesheet of every page. Compiling takes a second or two, so the result is kept in
 * `cacheFolder` under the digest of all it is made from: our sources and the versions of
 * the packages they use.
 */
export async function styles(cacheFolder = usual): Promise<string> {
  const kept = join(cacheFolder, `styles-${await digest()}.css`);
  try {
    return await readFile(kept, "utf8");
  } catch {
    const css = await compiled();
    await mkdir(cacheFolder, { recursive: true });
    // Written beside and renamed: of two that start at once neither sees half a file, nor takes the other's away.
    const beside = `${kept}.${randomUUID()}`;
    await writeFile(beside, css);
    await rename(beside, kept);
    return css;
  }
}

async function compiled(): Promise<string> {
  const { compileAsync, Logger } = await import("sass");
  const { css } = await compileAsync(join(sources, "goldthread.scss"), {
    loadPaths: [
      join(packages, "govuk-frontend/dist"),
      join(packages, "@ministryofjustice/frontend"),
    ],
    // The Ministry of Justice's partials import govuk-frontend by its path from the root.
    importers: [
      {
        findFileUrl: (url) =>
          url.startsWith("node_modules/")
            ? new URL(`../../../${url}`, import.meta.url)
            : null,
      },
    ],
    style: "compressed",
    // Warnings in the packages are theirs to mend; an error still stops us.
    logger: Logger.silent,
  });
  return css;
}

async function digest(): Promise<string> {
  const hash = createHash("sha256");
  for (const name of (await readdir(sources)).toSorted())
    hash.update(name).update(await readFile(join(sources, name)));
  for (const name of ["govuk-frontend", "@ministryofjustice/frontend", "sass"])
    await addVersion(hash, name);
  return hash.digest("hex").slice(0, 16);
}

async function addVersion(hash: Hash, name: string): Promise<void> {
  const text = await readFile(join(packages, name, "package.json"), "utf8");
  hash.update(`${name} ${String(JSON.parse(text).version)}`);
}

import { EmscriptenBuiltinFilesystem } from "@electric-sql/pglite/basefs";

const block = 512;
const folder = "5";
const root = "/pglite/data";

/**
 * The files of an embedded database, in memory, as an archive has them. They stay where they lie in it and are written
 * there: opening copies nothing, and no two databases may have the same bytes.
 */
export class Copy extends EmscriptenBuiltinFilesystem {
  readonly #archive: Buffer;

  constructor(archive: Buffer) {
    super();
    this.#archive = archive;
  }

  override async initialSyncFs(): Promise<void> {
    const files = this.pg?.Module.FS;
    if (!files) return;
    files.mkdirTree(root);
    for (const { path, kind, content } of entries(this.#archive)) {
      if (kind === folder) files.mkdirTree(root + path);
      else files.writeFile(root + path, content, { canOwn: true });
    }
  }

  override async closeFs(): Promise<void> {
    this.pg?.Module.FS.quit();
  }
}

/** What a tar archive holds, in its order: a folder comes before what is in it. */
function* entries(archive: Buffer) {
  const text = (from: number, length: number) =>
    archive.toString("latin1", from, from + length).replace(/\0.*$/s, "");
  for (let at = 0; archive[at];) {
    const size = Number.parseInt(text(at + 124, 12), 8) || 0;
    const content = archive.subarray(at + block, at + block + size);
    yield { path: text(at, 100), kind: text(at + 156, 1), content };
    at += block + Math.ceil(size / block) * block;
  }
}

import sharp from "sharp";
import type { Content } from "./content.ts";

/** More than any camera makes; a small file that unfolds into more is an attack on memory. */
const mostPixels = 120_000_000;

/**
 * A picture drawn anew, the right way up: what it shows stays; where it was taken, by what, and whatever else was
 * hidden in the file does not. Undefined where it cannot be read as a picture.
 */
export async function drawnAnew(
  picture: Buffer,
  type: Content,
): Promise<Buffer | undefined> {
  const drawn = sharp(picture, {
    limitInputPixels: mostPixels,
    failOn: "error",
  }).autoOrient();
  const as = {
    "image/jpeg": () => drawn.jpeg({ quality: 90 }),
    "image/png": () => drawn.png(),
    "image/webp": () => drawn.webp({ quality: 90 }),
  };
  if (!(type in as)) return undefined;
  return as[type as keyof typeof as]()
    .toBuffer()
    .catch(() => undefined);
}

import { hash, randomUUID } from "node:crypto";

/** A UUID in lower case: it says nothing about the child it stands for. */
export type Id = string;

export const newId = (): Id => randomUUID();

const shape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isId = (text: string): text is Id => shape.test(text);

/**
 * The same id for the same text, always and everywhere: what is imported twice is found
 * again. Version 8 of RFC 9562, cut from the text's SHA-256.
 */
export function idFrom(text: string): Id {
  const hex = hash("sha256", text, "hex");
  const variant = "89ab"[parseInt(hex[16]!, 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

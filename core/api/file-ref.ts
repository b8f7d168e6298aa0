/**
 * A file or folder that the user chose in the host: an opaque name that only the host's file registry turns into a path, so
 * a page can never ask for an arbitrary file (style.md 3.3).
 */
export type FileRef = string & { readonly [fileRefMark]: true };

declare const fileRefMark: unique symbol;

/** Takes a text for a file reference. Whether it names a file that the user chose is for the file registry to say. */
export function isFileRef(value: unknown): value is FileRef {
  return typeof value === 'string' && value !== '';
}

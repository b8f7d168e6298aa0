import { type FileRef, isFileRef } from '../../core/api/file-ref.ts';

/** A file reference as a host would hand it out. */
export function fileRef(text: string): FileRef {
  if (!isFileRef(text)) throw new Error('a file reference is a text');
  return text;
}

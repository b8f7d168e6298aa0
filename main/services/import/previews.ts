import { randomUUID } from 'node:crypto';
import type { FileRef } from '../../../core/api/file-ref.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import type { PreviewStore } from '../../../db/preview-store.ts';

/** A table of a preview, as its rejected rows need it; its place in the list is its number in the store. */
export type PreviewTable = {
  readonly ref: FileRef;
  readonly name: string;
  readonly sheet: string | null;
  readonly header: readonly string[];
};

/** What is kept of a preview so that pages of it can be read. */
export type OpenPreview = { readonly store: PreviewStore; readonly tables: readonly PreviewTable[] };

/** The previews that pages look at. A page closes its own; the oldest goes when there are too many, as after a lost page. */
export type Previews = {
  readonly add: (preview: OpenPreview) => string;
  /** Throws `not-found` for a preview that is closed. */
  readonly get: (previewId: string) => OpenPreview;
  /** False when it is closed already. */
  readonly close: (previewId: string) => boolean;
  readonly closeAll: () => void;
};

/** Each of them can take a temporary file as large as the imported rows. */
const maximalPreviews = 4;

/** Makes an empty list. */
export function createPreviews(): Previews {
  const open = new Map<string, OpenPreview>();
  const close = (previewId: string): boolean => {
    open.get(previewId)?.store.close();
    return open.delete(previewId);
  };
  return {
    add: (preview) => {
      const [oldest] = open.keys();
      if (open.size >= maximalPreviews && oldest !== undefined) close(oldest);
      const previewId = randomUUID();
      open.set(previewId, preview);
      return previewId;
    },
    get: (previewId) => {
      const preview = open.get(previewId);
      if (preview !== undefined) return preview;
      throw new AppError('not-found', 'This preview is closed.', 'Make the preview again.', { previewId });
    },
    close,
    closeAll: () => {
      for (const previewId of open.keys()) close(previewId);
    },
  };
}

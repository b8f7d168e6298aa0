import type { IsoTime } from '../../core/shared/dates.ts';

/** What became of some work: `done` went well, `info` is worth knowing, `error` did not go. */
export type NoticeContent = {
  readonly kind: 'done' | 'info' | 'error';
  /** One sentence. */
  readonly text: string;
  /** What else is worth saying: what to do, where a file lies. */
  readonly detail?: string | undefined;
  /** True for a message that the page shows itself: it goes into the list only. */
  readonly isQuiet?: boolean | undefined;
  /** One thing that can be done about it, such as Undo. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
};

/** A message with when it came; `isOpen` while it is shown on top of the page. */
export type Notice = NoticeContent & { readonly id: number; readonly at: IsoTime; readonly isOpen: boolean };

/**
 * Puts a message on top, and forgets the oldest beyond two hundred. What is shown takes the place of what was done before, so
 * that messages do not cover the page; errors stay until they are closed.
 */
export function addNotice(notices: readonly Notice[], notice: Notice): readonly Notice[] {
  return [notice, ...(notice.isOpen ? closeAllDone(notices) : notices)].slice(0, mostNotices);
}

/** Takes all but errors from the top of the page; they stay in the list. */
export function closeAllDone(notices: readonly Notice[]): readonly Notice[] {
  return notices.map((notice) => (notice.isOpen && notice.kind !== 'error' ? { ...notice, isOpen: false } : notice));
}

/** Takes a message from the top of the page; it stays in the list. */
export function closeNotice(notices: readonly Notice[], id: number): readonly Notice[] {
  return notices.map((notice) => (notice.id === id ? { ...notice, isOpen: false } : notice));
}

const mostNotices = 200;

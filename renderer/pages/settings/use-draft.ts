import { useState } from 'react';

/**
 * What is typed, beginning with `start` and beginning anew with it when `stored` changes. The fields stay as they are meanwhile,
 * so that saving leaves the focus in them.
 */
export function useDraft<Draft>(start: Draft, stored: string): readonly [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState(start);
  const [known, setKnown] = useState(stored);
  if (known === stored) return [draft, setDraft];
  setKnown(stored);
  setDraft(start);
  return [start, setDraft];
}

import { type RefObject, useEffect, useRef } from 'react';

/** What the keys do with the finding that has the focus. */
export type FindingKeys = { readonly accept: (key: string) => void };

/**
 * J and K, or the arrows while a finding has the focus, go to the next and the previous finding; A accepts it. Enter is the
 * button's own key. Nothing happens while somebody types or a dialog is open.
 */
export function useFindingKeys(area: RefObject<HTMLElement | null>, keys: FindingKeys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { key, target } = event;
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isElsewhere(target)) return;
      const steps = stepsOf(key);
      const card = target instanceof Element ? target.closest('[data-finding]') : null;
      const isArrow = key.startsWith('Arrow');
      if (steps !== null && (!isArrow || card !== null)) {
        event.preventDefault();
        stepTo(area.current, card, steps);
      } else if (key.toLowerCase() === 'a' && card instanceof HTMLElement && card.dataset.finding !== undefined) {
        event.preventDefault();
        current.current.accept(card.dataset.finding);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [area]);
}

/** The keys of the findings around one, in the order of the page: the next, else the one before; null when it is alone. */
export function neighbourOf(area: HTMLElement | null, key: string): string | null {
  const known = headsOf(area).map((head) => keyOf(head));
  const place = known.indexOf(key);
  return known[place + 1] ?? known[place - 1] ?? null;
}

/** Gives the focus to a finding; false when the page does not show it. */
export function focusFinding(area: HTMLElement | null, key: string): boolean {
  const head = headsOf(area).find((one) => keyOf(one) === key);
  head?.focus();
  return head !== undefined;
}

function stepsOf(key: string): number | null {
  if (key === 'ArrowDown' || key.toLowerCase() === 'j') return 1;
  return key === 'ArrowUp' || key.toLowerCase() === 'k' ? -1 : null;
}

function stepTo(area: HTMLElement | null, card: Element | null, steps: number): void {
  const heads = headsOf(area);
  const place = card === null ? -1 : heads.findIndex((head) => card.contains(head));
  const wanted = place === -1 ? 0 : Math.min(heads.length - 1, Math.max(0, place + steps));
  heads[wanted]?.focus();
  heads[wanted]?.closest('[data-finding]')?.scrollIntoView({ block: 'nearest' });
}

function headsOf(area: HTMLElement | null): readonly HTMLElement[] {
  return area === null ? [] : [...area.querySelectorAll<HTMLElement>('[data-finding-head]')];
}

function keyOf(head: HTMLElement): string {
  return head.closest<HTMLElement>('[data-finding]')?.dataset.finding ?? '';
}

/** True where the keys belong to something else: a field, a menu, a dialog. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input, textarea, select, [contenteditable], [role=menu], [role=menubar], [role=dialog], [role=alertdialog]',
    ) !== null
  );
}

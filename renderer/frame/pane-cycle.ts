/** Moves the focus to the next pane (F6), or to the one before: to where it was there last, else to its start. */
export function focusNextPane(direction: 'forward' | 'backward'): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const current = panes.findIndex((pane) => pane.contains(document.activeElement));
  const step = direction === 'forward' ? 1 : -1;
  const next = panes[(current + step + panes.length) % panes.length];
  if (next === undefined) return;
  if (current >= 0) rememberFocus(panes[current]);
  (rememberedIn(next) ?? firstStop(next) ?? next).focus();
}

const remembered = new WeakMap<HTMLElement, HTMLElement>();

function rememberFocus(pane: HTMLElement | undefined): void {
  if (pane !== undefined && document.activeElement instanceof HTMLElement) remembered.set(pane, document.activeElement);
}

/** Where the focus was, if that is still there. */
function rememberedIn(pane: HTMLElement): HTMLElement | null {
  const last = remembered.get(pane);
  return last !== undefined && pane.contains(last) && last !== pane ? last : null;
}

function firstStop(pane: HTMLElement): HTMLElement | null {
  return pane.querySelector<HTMLElement>('[aria-current="page"], a[href], button, input, select, [tabindex="0"]');
}

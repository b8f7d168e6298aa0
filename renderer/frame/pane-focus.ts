/**
 * Lets the pane that comes next take the focus: who was found by the search is called up, and S and N are meant for them. The
 * wish holds for a moment only, so that no later pane takes the focus from a list.
 */
export function wantPaneFocus(): void {
  wantedUntil = performance.now() + wishMilliseconds;
}

/** True when the pane that is there now is to take the focus. */
export function isPaneFocusWanted(): boolean {
  return performance.now() < wantedUntil;
}

/** True while the focus is in the pane of a row. */
export function isFocusInPane(): boolean {
  return document.activeElement?.closest('[data-pane="details"]') != null;
}

const wishMilliseconds = 2_000;
let wantedUntil = 0;

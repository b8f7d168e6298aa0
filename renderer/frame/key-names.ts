/** A key as the page hears it. */
export type PressedKey = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

/** True when the pressed keys are those of a menu entry, such as `CmdOrCtrl+Shift+K` or `F5`. */
export function isPressed(keys: string, pressed: PressedKey): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  return (
    nameOf(pressed.key) === key.toLowerCase() &&
    (pressed.ctrlKey || pressed.metaKey) === parts.includes('CmdOrCtrl') &&
    pressed.altKey === parts.includes('Alt') &&
    pressed.shiftKey === parts.includes('Shift')
  );
}

/** The keys as people read them: `Ctrl+K`. */
export function keyWords(keys: string): string {
  return keys.replace('CmdOrCtrl', 'Ctrl').replace('Left', '←').replace('Right', '→');
}

/** The keys as `aria-keyshortcuts` wants them: `Control+K`. */
export function ariaKeys(keys: string): string {
  return keys.replace('CmdOrCtrl', 'Control').replace('Left', 'ArrowLeft').replace('Right', 'ArrowRight');
}

function nameOf(key: string): string {
  return key.replace(/^Arrow/, '').toLowerCase();
}

/** What was kept under a name in this browser; null when nothing was, or when the browser keeps nothing for this page. */
export function readChoice(name: string): string | null {
  try {
    return window.localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Keeps a text under a name, or forgets it for null. A browser that keeps nothing is no fault: the choice then lasts as long as the page. */
export function keepChoice(name: string, text: string | null): void {
  try {
    if (text === null) window.localStorage.removeItem(prefix + name);
    else window.localStorage.setItem(prefix + name, text);
  } catch {
    // Storage is denied or full.
  }
}

const prefix = 'caskade.';

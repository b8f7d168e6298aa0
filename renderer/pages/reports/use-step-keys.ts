import { useEffect, useRef } from 'react';

/** J goes to the next, K to the one before; not while somebody types, and not over a dialog. */
export function useStepKeys(step: (steps: number) => void): void {
  const current = useRef(step);
  useEffect(() => {
    current.current = step;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { key, target } = event;
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isElsewhere(target)) return;
      const steps = { j: 1, k: -1 }[key.toLowerCase()];
      if (steps === undefined) return;
      event.preventDefault();
      current.current(steps);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null
  );
}

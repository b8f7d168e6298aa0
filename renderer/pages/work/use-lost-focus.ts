import { type RefObject, useEffect, useRef } from 'react';

/** For a part that takes the place of another: it takes the focus, too, when the control that had it went with the other. */
export function useLostFocus(): RefObject<HTMLElement | null> {
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) part.current?.focus();
  }, []);
  return part;
}

import { type RefObject, useEffect, useRef, useState } from 'react';

/** How wide a place is, in pixels, as it is now; until it is measured `first`. */
export function useWidth<Place extends HTMLElement>(
  first: number,
): {
  readonly place: RefObject<Place | null>;
  readonly width: number;
} {
  const place = useRef<Place>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { place, width };
}

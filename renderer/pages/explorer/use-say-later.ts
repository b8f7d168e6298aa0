import { useEffect, useRef } from 'react';

/** Says a sentence when it has changed and then stayed for a moment; not the first one, which the page shows as it opens. */
export function useSayLater(text: string | null, announce: (text: string) => void): void {
  const said = useRef(text);
  useEffect(() => {
    if (text === said.current) return;
    const isFirst = said.current === null && /^\d/.test(text ?? '') && !(text ?? '').endsWith('selected');
    if (text === null || isFirst) {
      said.current = text;
      return;
    }
    const timer = setTimeout(() => {
      said.current = text;
      announce(text);
    }, 800);
    return () => clearTimeout(timer);
  }, [text, announce]);
}

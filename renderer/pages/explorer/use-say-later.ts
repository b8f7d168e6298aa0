import { useEffect, useRef } from 'react';

/**
 * Says a sentence when it has changed and then stayed for a moment. The first one is not said, because the page shows it as it
 * opens; null means that there is none at present.
 */
export function useSayLater(text: string | null, announce: (text: string) => void): void {
  const said = useRef<string | null>(null);
  useEffect(() => {
    if (text === null || text === said.current) return;
    if (said.current === null) {
      said.current = text;
      return;
    }
    const timer = setTimeout(() => {
      said.current = text;
      announce(text);
    }, stayMilliseconds);
    return () => clearTimeout(timer);
  }, [text, announce]);
}

const stayMilliseconds = 800;

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Route } from '../../routes/route.ts';
import { goTo, guardAddress } from '../../routes/router.tsx';

/** A place to which the person wanted to go; null when nothing is asked. */
export type LeaveGuard = {
  readonly wanted: Route | null;
  /** Asks whether to leave for a place, or goes there at once when there is nothing to lose. */
  readonly leaveFor: (route: Route) => void;
  readonly stay: () => void;
  readonly leave: () => void;
};

/** Asks once before a page with unsaved work is left, by whatever way: a link, a key, a step back. */
export function useLeaveGuard(own: Route['page'], hasWork: boolean, isInBrowser: boolean): LeaveGuard {
  const [wanted, setWanted] = useState<Route | null>(null);
  const isFree = useRef(false);
  useEffect(() => {
    if (!hasWork) return;
    isFree.current = false;
    const endGuard = guardAddress((next) => {
      if (next.page === own || isFree.current) return true;
      setWanted(next);
      return false;
    });
    return endGuard;
  }, [own, hasWork]);
  useEffect(() => {
    // A browser asks before it closes the page. A window would stay open without a word, so there it is not asked.
    if (!hasWork || !isInBrowser) return;
    const onUnload = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', onUnload);
    return () => window.removeEventListener('beforeunload', onUnload);
  }, [hasWork, isInBrowser]);
  const go = useCallback((route: Route) => {
    isFree.current = true;
    setWanted(null);
    goTo(route);
  }, []);
  const leaveFor = useCallback((route: Route) => (hasWork ? setWanted(route) : go(route)), [hasWork, go]);
  const stay = useCallback(() => setWanted(null), []);
  const leave = useCallback(() => wanted !== null && go(wanted), [wanted, go]);
  return { wanted, leaveFor, stay, leave };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { formatRoute, parseRoute, type Route } from '../../routes/route.ts';
import { goTo } from '../../routes/router.tsx';

/** A place to which the person wanted to go; null when nothing is asked. */
export type LeaveGuard = {
  readonly wanted: Route | null;
  /** Asks whether to leave for a place, or goes there at once when there is nothing to lose. */
  readonly leaveFor: (route: Route) => void;
  readonly stay: () => void;
  readonly leave: () => void;
};

/** Asks once before a page with unsaved work is left, by whatever way: a link, a key, a step back. */
export function useLeaveGuard(own: Route['page'], hasWork: boolean): LeaveGuard {
  const [wanted, setWanted] = useState<Route | null>(null);
  const isFree = useRef(false);
  useEffect(() => {
    if (!hasWork) return;
    isFree.current = false;
    const onHash = (event: Event): void => {
      const next = parseRoute(window.location.hash);
      if (next.page === own || isFree.current) return;
      // The router must not hear of it: the page would be gone before the answer.
      event.stopImmediatePropagation();
      window.history.replaceState(null, '', formatRoute({ page: 'import' }));
      setWanted(next);
    };
    const onUnload = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('hashchange', onHash, { capture: true });
    window.addEventListener('beforeunload', onUnload);
    return () => {
      window.removeEventListener('hashchange', onHash, { capture: true });
      window.removeEventListener('beforeunload', onUnload);
    };
  }, [own, hasWork]);
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

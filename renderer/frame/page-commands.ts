import { useEffect, useRef } from 'react';
import type { MenuCommand } from '../../core/menu/menu.ts';

/** What the page in view does for entries of the menu; an entry that it lacks is not for this page now. */
export type PageCommands = Readonly<Partial<Record<MenuCommand, () => void>>>;

/**
 * Lets menus and keys reach a part of the page while it is in view. The part that came last answers first, so that a pane can
 * take `copy` from the list beside it; what it lacks goes to the one before.
 */
export function usePageCommands(commands: PageCommands): void {
  const current = useRef(commands);
  useEffect(() => {
    current.current = commands;
  });
  useEffect(() => {
    const source = (): PageCommands => current.current;
    sources.push(source);
    return () => {
      sources.splice(sources.indexOf(source), 1);
    };
  }, []);
}

/** True when the page in view can do this now. */
export function pageCan(command: MenuCommand): boolean {
  return findCommand(command) !== undefined;
}

/** Does it; false when the page in view cannot. */
export function runPageCommand(command: MenuCommand): boolean {
  const run = findCommand(command);
  run?.();
  return run !== undefined;
}

const sources: (() => PageCommands)[] = [];

function findCommand(command: MenuCommand): (() => void) | undefined {
  for (const source of sources.toReversed()) {
    const run = source()[command];
    if (run !== undefined) return run;
  }
  return undefined;
}

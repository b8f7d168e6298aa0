import {
  Menu as FluentMenu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type Menu, type MenuCommand, type MenuEntry, menuBar } from '../../core/menu/menu.ts';
import { ariaKeys, keyWords } from './key-names.ts';
import styles from './menu-row.module.css';
import { useShell } from './shell.ts';

/**
 * The menus of a page in a browser: as a window has them. F10 goes there; in it, the arrows lead from menu to menu, and the
 * letters that Alt underlines open one.
 */
export function MenuRow() {
  const row = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<number | null>(null);
  const [stop, setStop] = useState(0);
  useMenuKeys(row, setOpen, setStop);
  const move = (from: number, step: number): void => {
    const next = (from + step + menuBar.length) % menuBar.length;
    setStop(next);
    setOpen((current) => (current === null ? null : next));
    row.current?.querySelectorAll<HTMLElement>('[data-menu]')[next]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    move(index, event.key === 'ArrowRight' ? 1 : -1);
  };
  return (
    <div ref={row} role="menubar" aria-label="Menu" className={styles.row} data-pane="menu" tabIndex={-1}>
      {menuBar.map((menu, i) => (
        <FluentMenu
          key={menu.label}
          open={open === i}
          onOpenChange={(_, { open: isOpen }) => setOpen(isOpen ? i : null)}
        >
          <MenuTrigger disableButtonEnhancement>
            <button
              type="button"
              role="menuitem"
              data-menu={i}
              className={styles.menu}
              tabIndex={i === stop ? 0 : -1}
              onFocus={() => setStop(i)}
              onKeyDown={(event) => onKeyDown(event, i)}
              onMouseEnter={() => setOpen((current) => (current === null ? null : i))}
            >
              <Label label={menu.label} />
            </button>
          </MenuTrigger>
          <MenuPopover className={styles.popover} onKeyDown={(event) => onKeyDown(event, i)}>
            <Entries menu={menu} />
          </MenuPopover>
        </FluentMenu>
      ))}
    </div>
  );
}

function Entries({ menu }: { readonly menu: Menu }) {
  return (
    <MenuList>
      {groupsOf(menu).map((group, i) => (
        <Fragment key={group[0]?.command}>
          {i > 0 && <MenuDivider />}
          {group.map((entry) => (
            <Entry key={entry.command} entry={entry} />
          ))}
        </Fragment>
      ))}
    </MenuList>
  );
}

/** Browsers keep the keys of these to themselves. */
const keysOfBrowsers: ReadonlySet<MenuCommand> = new Set(['project-new']);

type CommandEntry = Extract<MenuEntry, { readonly kind: 'command' }>;

/** The entries between the lines. */
function groupsOf({ entries }: Menu): readonly (readonly CommandEntry[])[] {
  const groups: CommandEntry[][] = [[]];
  for (const entry of entries) {
    if (entry.kind === 'separator') groups.push([]);
    else groups.at(-1)?.push(entry);
  }
  return groups;
}

function Entry({ entry }: { readonly entry: CommandEntry }) {
  const shell = useShell();
  const { command, label } = entry;
  const keys = keysOfBrowsers.has(command) ? null : entry.keys;
  return (
    <MenuItem
      className={styles.entry}
      disabled={!shell.can(command)}
      onClick={() => shell.run(command)}
      aria-keyshortcuts={keys === null ? undefined : ariaKeys(keys)}
      {...(keys === null ? {} : { secondaryContent: <kbd className={styles.keys}>{keyWords(keys)}</kbd> })}
    >
      <Label label={label} />
    </MenuItem>
  );
}

/** The letter after `&` is underlined; screen readers hear the whole word. */
function Label({ label }: { readonly label: string }) {
  const [before = '', after = ''] = label.split('&');
  return (
    <span>
      {before}
      <u>{after.slice(0, 1)}</u>
      {after.slice(1)}
    </span>
  );
}

/** F10 goes to the row, Alt and a letter opens a menu, as in a window. */
function useMenuKeys(
  row: { readonly current: HTMLDivElement | null },
  setOpen: (menu: number | null) => void,
  setStop: (menu: number) => void,
): void {
  useEffect(() => {
    const focus = (menu: number): void => row.current?.querySelectorAll<HTMLElement>('[data-menu]')[menu]?.focus();
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key === 'F10' && !event.shiftKey) {
        event.preventDefault();
        focus(0);
        return;
      }
      if (!event.altKey || event.ctrlKey || event.key.length !== 1) return;
      const menu = accessKeys.indexOf(event.key.toLowerCase());
      if (menu < 0) return;
      event.preventDefault();
      setStop(menu);
      focus(menu);
      setOpen(menu);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [row, setOpen, setStop]);
}

const accessKeys = menuBar.map(({ label }) => label[label.indexOf('&') + 1]?.toLowerCase() ?? '');

import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import type { GridPoint } from '../../table/data-grid.tsx';

/** An entry of the menu of a row. `keys` are shown at its end. */
export type RowMenuEntry = { readonly label: string; readonly keys?: string; readonly run: () => void };

/** The menu of a row, at the place where it was asked for. */
export function RowMenu(props: {
  readonly at: GridPoint;
  readonly entries: readonly RowMenuEntry[];
  readonly onClose: () => void;
}) {
  const { at, entries, onClose } = props;
  const target = { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) };
  return (
    <Menu
      open
      positioning={{ target, position: 'below', align: 'start' }}
      onOpenChange={(_, { open }) => !open && onClose()}
    >
      <MenuPopover>
        <MenuList aria-label="Row">
          {entries.map(({ label, keys, run }) => (
            <MenuItem key={label} secondaryContent={keys ?? null} onClick={run}>
              {label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

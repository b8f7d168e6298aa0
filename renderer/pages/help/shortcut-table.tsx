import { menuBar, plainLabel } from '../../../core/menu/menu.ts';
import { keyWords } from '../../frame/key-names.ts';
import styles from './help-page.module.css';

/** The keys, grouped by where they work. Those of the menus come from the menus themselves. */
export function ShortcutTable() {
  return (
    <div className={styles.keys}>
      {groups.map(({ title, keys }) => (
        <table key={title}>
          <caption>{title}</caption>
          <tbody>
            {keys.map(({ name, meaning }) => (
              <tr key={name}>
                <th scope="row">
                  <kbd>{name}</kbd>
                </th>
                <td>{meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

type Key = { readonly name: string; readonly meaning: string };

const menuKeys: readonly Key[] = menuBar.flatMap(({ entries }) =>
  entries.flatMap((entry) =>
    entry.kind === 'command' && entry.keys !== null
      ? { name: keyWords(entry.keys), meaning: plainLabel(entry.label).replace('…', '') }
      : [],
  ),
);

const groups: readonly { readonly title: string; readonly keys: readonly Key[] }[] = [
  {
    title: 'Everywhere',
    keys: [
      ...menuKeys,
      { name: 'Ctrl+1 … 9', meaning: 'Go to a page of the rail' },
      { name: 'Shift+F6', meaning: 'Pane before' },
      { name: 'F10', meaning: 'Menus' },
      { name: 'Esc', meaning: 'Close the pane, the dialog or the search' },
      { name: '?', meaning: 'These shortcuts' },
    ],
  },
  {
    title: 'In a list',
    keys: [
      { name: '↑ ↓ ← →', meaning: 'Move' },
      { name: 'J, K', meaning: 'Next and previous row' },
      { name: 'Page Up, Page Down', meaning: 'A page up or down' },
      { name: 'Ctrl+Home, Ctrl+End', meaning: 'First or last row' },
      { name: 'Enter', meaning: 'Open the row beside the list' },
      { name: 'Space', meaning: 'Select the row' },
      { name: 'Shift+↑ ↓', meaning: 'Select several rows' },
      { name: 'Shift+F10', meaning: 'What can be done with the row' },
    ],
  },
  {
    title: 'In the queue and in Users, while a row has the focus',
    keys: [
      { name: 'S', meaning: 'Set the status of the row, or of those that are selected' },
      { name: 'N', meaning: 'Add a note to them' },
      { name: 'Ctrl+P', meaning: 'Print the queue as a list for the round' },
    ],
  },
  {
    title: 'On the board of waves',
    keys: [
      { name: '↑ ↓ ← →', meaning: 'Go along cards and waves' },
      { name: 'Enter', meaning: 'Show the people of a card; why a person is here' },
      { name: 'M', meaning: 'Move to a wave, by number or name; on a person anywhere too' },
      { name: 'Space', meaning: 'Pick a card up; ← → choose the wave, Enter drops, Esc puts it back' },
      { name: 'Ctrl+Space, Shift+↑ ↓', meaning: 'Choose several' },
    ],
  },
  {
    title: 'On Findings',
    keys: [
      { name: 'J, K', meaning: 'Next and previous finding; ↓ ↑ too while one has the focus' },
      { name: 'Enter', meaning: 'Unfold the finding' },
      { name: 'A', meaning: 'Accept the finding' },
    ],
  },
];

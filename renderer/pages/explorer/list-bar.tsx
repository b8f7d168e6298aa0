import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { type Ref, useImperativeHandle, useState } from 'react';
import { listColumns } from '../../../core/lists/columns.ts';
import type { ListName, ListQuery } from '../../../core/lists/list-query.ts';
import { countRows, type RowRange } from '../../table/row-selection.ts';
import { conditionWords } from '../../words/condition-words.ts';
import { formats } from '../../words/format.ts';
import type { RowTask } from '../tracking/use-row-tasks.tsx';
import { listConditionWords } from './cell-words.ts';
import { isFiltered } from './change-query.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { FilterChips } from './filter-chips.tsx';
import styles from './list-page.module.css';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { ToolIcon } from './tool-icon.tsx';
import type { KeptLayout } from './use-column-layout.ts';
import type { ListOutput } from './use-list-output.ts';

type ListBarProps = {
  readonly list: ListName;
  readonly query: ListQuery;
  readonly total: number;
  readonly all: number;
  readonly ranges: readonly RowRange[];
  readonly layout: KeptLayout;
  readonly hasFacets: boolean;
  readonly output: ListOutput;
  readonly onQuery: (query: ListQuery) => void;
  /** Null for a list that has no facets. */
  readonly onFacets: (() => void) | null;
  readonly onCopy: () => void;
  readonly onNone: () => void;
  /** What else can be done about several rows. */
  readonly tasks: readonly RowTask[];
  readonly ref: Ref<{ readonly save: () => void }>;
};

/** How many rows pass, what is asked of them, and what can be done with the list or with the rows that are chosen. */
export function ListBar(props: ListBarProps) {
  const { list, query, total, all, layout, hasFacets, onFacets } = props;
  const [isNaming, setIsNaming] = useState(false);
  const wordsOf = (condition: ListQuery['conditions'][number]) => listConditionWords(listColumns[list], condition);
  const shows = [...query.users.map(conditionWords), ...query.conditions.map(wordsOf)].join(', ');
  return (
    <div className={styles.bar}>
      <p className={styles.count}>
        <strong>{formats.count(total)}</strong> of {formats.count(all)}
      </p>
      <FilterChips query={query} wordsOf={wordsOf} onChange={props.onQuery} />
      {isFiltered(query) && (
        <button type="button" className={styles.link} onClick={() => setIsNaming(true)}>
          Save as view…
        </button>
      )}
      <ChosenRows {...props} />
      <div className={styles.tools}>
        <SaveMenu {...props} />
        <ColumnChooser columns={listColumns[list]} layout={layout.layout} onChange={layout.change} />
        {onFacets !== null && (
          <Button icon={<ToolIcon name="facets" />} aria-pressed={hasFacets} onClick={onFacets}>
            Facets
          </Button>
        )}
      </div>
      <SaveViewDialog
        columns={layout.shown.map(({ key }) => key)}
        list={list}
        query={query}
        shows={shows}
        isOpen={isNaming}
        onClose={() => setIsNaming(false)}
      />
    </div>
  );
}

/** Ctrl+E opens the choice between the formats. */
function SaveMenu({ output, total, ref }: ListBarProps) {
  const [isOpen, setIsOpen] = useState(false);
  useImperativeHandle(ref, () => ({ save: () => setIsOpen(true) }), []);
  return (
    <Menu open={isOpen} onOpenChange={(_, { open }) => setIsOpen(open)}>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<ToolIcon name="save" />} aria-keyshortcuts="Control+E" disabled={total === 0}>
          Save list
          <kbd className={styles.keys}>Ctrl+E</kbd>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => output.save('csv', null)}>As CSV</MenuItem>
          <MenuItem onClick={() => output.save('xlsx', null)}>As Excel workbook</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** What can be done with several rows that are chosen; what is done about people comes first. */
function ChosenRows({ ranges, output, tasks, onCopy, onNone }: ListBarProps) {
  const count = countRows(ranges);
  if (count < 2) return null;
  const copies: readonly RowTask[] = [
    { label: 'Copy', run: onCopy },
    { label: 'Save selected…', run: () => output.save('csv', ranges) },
  ];
  return (
    <section className={styles.chosen} aria-label="Selected rows" data-of-people={tasks.length > 0 ? '' : undefined}>
      <span>{formats.count(count)} selected</span>
      {(tasks.length > 0 ? tasks : copies).map((task) => (
        <TaskButton key={task.label} {...task} />
      ))}
      {tasks.length > 0 && <MoreTasks tasks={copies} />}
      <TaskButton label="Clear selection" run={onNone} />
    </section>
  );
}

function TaskButton({ label, keys, run }: RowTask) {
  return (
    <button type="button" className={styles.link} aria-keyshortcuts={keys} onClick={run}>
      {label}
      {keys !== undefined && (
        <span aria-hidden="true">
          <kbd className={styles.keys}>{keys}</kbd>
        </span>
      )}
    </button>
  );
}

function MoreTasks({ tasks }: { readonly tasks: readonly RowTask[] }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className={styles.link}>
          More <span aria-hidden="true">▾</span>
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {tasks.map(({ label, run }) => (
            <MenuItem key={label} onClick={run}>
              {label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

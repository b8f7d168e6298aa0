import { Tab, TabList } from '@fluentui/react-components';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { WavesReport } from '../../../../core/api/wave-report.ts';
import { useOperation } from '../../../queries/use-operation.ts';
import { replaceRoute } from '../../../routes/router.tsx';
import type { GridSort } from '../../../table/grid-props.ts';
import { formats } from '../../../words/format.ts';
import { useMove } from '../move/use-move.ts';
import { useMoveDialog } from '../move/use-move-dialog.tsx';
import { useWaveMenu } from '../use-wave-menu.tsx';
import { GroupsPanel } from './groups/groups-panel.tsx';
import { NoWave } from './no-wave.tsx';
import { OpenWave } from './open-wave.tsx';
import { sortWaves } from './sort-waves.ts';
import type { WaveCell } from './wave-cells.tsx';
import { WaveGrid, type WaveGridHandle } from './wave-grid.tsx';
import styles from './wave-table.module.css';

/** The waves as a table whose rows open to their people; beside it who is in no wave, and the groups that do not fit. */
export function WaveTable({ report, open }: { readonly report: WavesReport; readonly open: number | null }) {
  const [part, setPart] = useState<Part>('waves');
  const groups = useOperation('plan.groups', {});
  const outside = report.unplanned.reduce((sum, { users }) => sum + users, 0);
  return (
    <div className={styles.table}>
      <TabList
        size="small"
        aria-label="Parts of the table"
        selectedValue={part}
        onTabSelect={(_, { value }) => setPart(parts.find((known) => known === value) ?? 'waves')}
      >
        <Tab value="waves">Waves {formats.count(report.waves.length)}</Tab>
        <Tab value="no-wave">In no wave {formats.count(outside)}</Tab>
        <Tab value="groups">Groups {groups.data === undefined ? '' : formats.count(groups.data.total)}</Tab>
      </TabList>
      <div role="tabpanel" aria-label={partTitles[part]} className={part === 'waves' ? styles.grid : styles.panel}>
        {part === 'waves' && <Waves report={report} open={open} />}
        {part === 'no-wave' && <NoWave report={report} onGroups={() => setPart('groups')} />}
        {part === 'groups' && <GroupsPanel groups={groups} />}
      </div>
    </div>
  );
}

function Waves({ report, open }: { readonly report: WavesReport; readonly open: number | null }) {
  const mover = useMove();
  const grid = useRef<WaveGridHandle>(null);
  const goesInside = useRef(false);
  const [sort, setSort] = useState<GridSort | null>(null);
  const [cell, setCell] = useState<WaveCell>({ wave: open ?? report.waves[0]?.number ?? 0, column: 0 });
  const dialog = useMoveDialog();
  const menu = useWaveMenu(() => grid.current?.focus());
  const waves = useMemo(() => sortWaves(report.waves, sort), [report.waves, sort]);
  const takesFocus = useCallback(() => {
    const takes = goesInside.current;
    goesInside.current = false;
    return takes;
  }, []);
  const close = (): void => {
    replaceRoute({ page: 'waves', view: 'table', open: null });
    grid.current?.focus();
  };
  const toggle = (wave: number, isByKey: boolean): void => {
    setCell((now) => ({ ...now, wave }));
    goesInside.current = isByKey && wave !== open;
    if (wave === open) close();
    else replaceRoute({ page: 'waves', view: 'table', open: wave });
  };
  return (
    <>
      <WaveGrid
        ref={grid}
        {...{ waves, sort, open, cell }}
        onSort={setSort}
        onToggle={toggle}
        onLock={(wave, isLocked) => void mover.lock(wave, isLocked)}
        onCell={setCell}
        onMenu={menu.open}
        detail={(wave) => <OpenWave key={wave.number} {...{ wave, mover, dialog, takesFocus }} onClose={close} />}
      />
      {dialog.dialog}
      {menu.menu}
    </>
  );
}

const parts = ['waves', 'no-wave', 'groups'] as const;

type Part = (typeof parts)[number];

const partTitles: Readonly<Record<Part, string>> = { waves: 'Waves', 'no-wave': 'In no wave', groups: 'Groups' };

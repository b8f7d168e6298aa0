import { useClient } from '../../../queries/client-provider.tsx';
import { useHost } from '../../../queries/use-host.ts';
import { useOperation } from '../../../queries/use-operation.ts';
import { EntryTable } from '../entry-table.tsx';
import type { SectionProps } from '../section-props.ts';
import { PersonName } from './person-name.tsx';
import { usePeople } from './use-people.ts';

/** Who is pinned to a wave, and which waves are locked: both are made on the board and taken back here as well as there. */
export function PinsCards({ settings, facts, changer }: SectionProps) {
  const { pins = {}, lockedWaves = [] } = settings;
  const client = useClient();
  const host = useHost();
  const find = usePeople(Object.keys(pins));
  const waves = useOperation('plan.waves', {}, { isEnabled: facts.plan !== null }).data?.waves ?? [];
  const nameOf = (wave: number): string => waves.find(({ number }) => number === wave)?.name ?? '';
  /** In the plan in force and in the settings at once where the plan knows the person; in the settings alone otherwise. */
  const unpin = (alias: string): void => {
    const person = find?.(alias);
    if (facts.plan === null || person === undefined) {
      changer.merge({ pins: { [alias]: null } });
      return;
    }
    changer.carryOut(async () => {
      const { user } = await host.call('host.info', {});
      await client.call('plan.unpin', { people: [person.id], by: user });
    });
  };
  const unlock = (wave: number): void => {
    if (!waves.some(({ number, isLocked }) => number === wave && isLocked)) {
      const rest = lockedWaves.filter((other) => other !== wave);
      changer.merge({ lockedWaves: rest.length === 0 ? null : rest });
      return;
    }
    changer.carryOut(async () => {
      const { user } = await host.call('host.info', {});
      await client.call('plan.lockWave', { wave, isLocked: false, by: user });
    });
  };
  return (
    <>
      <EntryTable
        title="Pinned people"
        about="They stay in their wave when the plan is made again. Whoever is moved on the board is pinned."
        columns={['Person', 'Wave', 'Name of the wave']}
        entries={Object.entries(pins).map(([alias, wave]) => ({
          key: alias,
          cells: [<PersonName key="name" alias={alias} find={find} />, wave, nameOf(wave)],
          remove: () => unpin(alias),
        }))}
        nothing="Nobody is pinned to a wave."
        removeWord="Unpin"
        isBusy={changer.isBusy}
      />
      <EntryTable
        title="Locked waves"
        about="Planning again leaves their people and their days alone."
        columns={['Wave', 'Name']}
        entries={lockedWaves.map((wave) => ({
          key: `wave ${wave}`,
          cells: [`Wave ${wave}`, nameOf(wave)],
          remove: () => unlock(wave),
        }))}
        nothing="No wave is locked."
        removeWord="Unlock"
        isBusy={changer.isBusy}
      />
    </>
  );
}

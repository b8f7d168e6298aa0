import type { ListTable } from '../../lists/list-table.ts';
import type { Wave } from '../../planning/plan.ts';
import { compareText } from '../../resolution/compare-text.ts';
import { foldText } from '../../search/fold-text.ts';

/** Somebody on the sheet of a wave. A null is what was not exported or said. */
export type WavePerson = {
  readonly name: string;
  readonly phone: string | null;
  readonly office: string | null;
  readonly department: string | null;
  /** The computers on which something is open. */
  readonly computers: string | null;
  readonly outlook: string | null;
  readonly assignee: string | null;
  readonly callBackOn: string | null;
  readonly note: string | null;
  readonly state: WavePersonState;
};

/**
 * What is left to do for somebody of a wave.
 *
 * - `open` the work
 * - `done` only the proof of it
 * - `verified`, `exempt` nothing, as the status says
 * - `no-task` nothing, since the data shows nothing to do any more
 * - `gone` nothing: the person is no longer in the inventory
 */
export type WavePersonState = 'open' | 'done' | 'verified' | 'exempt' | 'no-task' | 'gone';

/** Reads the people of waves from the lists of users, which is in the order of names, and of tasks. */
export function createWaveReader(
  users: ListTable,
  tasks: ListTable,
): (members: Wave['members']) => readonly WavePerson[] {
  const ofUser = readersOf(users, ['name', 'phone', 'office', 'department', 'outlook', 'computer']);
  const ofTask = readersOf(tasks, ['computer', 'assignee', 'callBackOn', 'note', 'status']);
  return (members) =>
    members
      .map(({ mailboxId, alias }) => {
        const id = String(mailboxId);
        const place = users.placeOf(id);
        const user = ofUser(place);
        const taskPlace = tasks.placeOf(id);
        const task = ofTask(taskPlace);
        const person: WavePerson = {
          name: user('name') ?? alias,
          phone: user('phone'),
          office: user('office'),
          department: user('department'),
          computers: task('computer') ?? user('computer'),
          outlook: user('outlook'),
          assignee: task('assignee'),
          callBackOn: task('callBackOn'),
          note: task('note'),
          state: place === null ? 'gone' : taskPlace === null ? 'no-task' : stateOf(task('status')),
        };
        return { person, where: foldText(placeWords(person)), place: place ?? users.size };
      })
      .sort((left, right) => compareText(left.where, right.where) || left.place - right.place)
      .map(({ person }) => person);
}

/** Where somebody sits: `Building 2, Finance`; empty when neither was exported. */
export function placeWords({ office, department }: Pick<WavePerson, 'office' | 'department'>): string {
  return [office, department].filter((text) => text !== null).join(', ');
}

function stateOf(status: string | null): WavePersonState {
  return status === 'done' || status === 'verified' || status === 'exempt' ? status : 'open';
}

type CellText = (column: string) => string | null;

function readersOf(table: ListTable, columns: readonly string[]): (place: number | null) => CellText {
  const readers = new Map(columns.map((column) => [column, table.readerOf(column)]));
  return (place) => (column) => {
    const cell = place === null ? null : (readers.get(column)?.(place) ?? null);
    return typeof cell === 'string' && cell !== '' ? cell : null;
  };
}

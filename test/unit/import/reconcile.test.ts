import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IncomingRow, reconcileRow, type StoredRow } from '../../../core/import/reconcile.ts';
import { shape, text } from '../../../core/inventory/shape.ts';

const databases = shape('databases', 'per-run', { name: text(), server: text(), binding: text() });
const profiles = shape('profiles', 'per-owner', { computer: text(), server: text(), fqdn: text() });
const connections = shape('connections', 'never', { client: text(), firstSeen: text(), lastSeen: text() });

function stored(values: StoredRow['values'], more: Partial<StoredRow> = {}): StoredRow {
  return { values, collected: '2014-03-01T00:00:00', isDateAssumed: false, isGone: false, ...more };
}

function incoming(values: IncomingRow['values'], more: Partial<IncomingRow> = {}): IncomingRow {
  return { values, collected: '2014-03-14T00:00:00', dateSource: 'row', ...more };
}

describe('the first row of a run for its key', () => {
  it('is new when nothing is stored; columns that the file lacks are blank', () => {
    expect(reconcileRow(databases, null, null, incoming(['DB1', undefined, 'cas1'], { dateSource: 'file' }))).toEqual({
      kind: 'first',
      next: stored(['DB1', null, 'cas1'], { collected: '2014-03-14T00:00:00', isDateAssumed: true }),
    });
  });

  it('changes what the file says and keeps what the file has no column for', () => {
    const result = reconcileRow(databases, stored(['DB1', 'S1', 'cas1']), null, incoming(['DB1', undefined, 'array']));
    expect(result.next?.values).toEqual(['DB1', 'S1', 'array']);
  });

  it('empties a field whose cell is blank', () => {
    const result = reconcileRow(databases, stored(['DB1', 'S1', 'cas1']), null, incoming(['DB1', 'S1', null]));
    expect(result.next?.values).toEqual(['DB1', 'S1', null]);
  });

  it('writes nothing when only the modification time of an inventory file is newer', () => {
    const base = stored(['DB1', 'S1', 'cas1'], { isDateAssumed: true });
    expect(reconcileRow(databases, base, null, incoming(['DB1', 'S1', 'cas1'], { dateSource: 'file' }))).toEqual({
      kind: 'first',
      next: null,
    });
  });

  it('moves the date of a profile that was seen again unchanged', () => {
    const result = reconcileRow(profiles, stored(['PC', 'cas1', null]), null, incoming(['PC', 'cas1', null]));
    expect(result).toEqual({ kind: 'first', next: stored(['PC', 'cas1', null], { collected: '2014-03-14T00:00:00' }) });
  });

  it('brings a gone row back', () => {
    const base = stored(['DB1', 'S1', 'cas1'], { isGone: true });
    expect(reconcileRow(databases, base, null, incoming(['DB1', 'S1', 'cas1'])).next?.isGone).toBe(false);
  });
});

describe('evidence never goes back in time', () => {
  it('keeps a profile against an older scan', () => {
    const result = reconcileRow(
      profiles,
      stored(['PC', 'array', null]),
      null,
      incoming(['PC', 'cas1', null], { collected: '2014-02-01T00:00:00' }),
    );
    expect(result).toEqual({ kind: 'older', next: null });
  });

  it('keeps a gone profile gone against an older scan', () => {
    const base = stored(['PC', 'cas1', null], { isGone: true });
    const result = reconcileRow(
      profiles,
      base,
      null,
      incoming(['PC', 'cas1', null], { collected: '2014-02-01T00:00:00' }),
    );
    expect(result).toEqual({ kind: 'older', next: null });
  });

  it('keeps a dated profile against a newer file date, and replaces an assumed date by a real one', () => {
    const assumed = incoming(['PC', 'cas1', null], { dateSource: 'file' });
    expect(reconcileRow(profiles, stored(['PC', 'array', null]), null, assumed).kind).toBe('older');
    const base = stored(['PC', 'cas1', null], { isDateAssumed: true, collected: '2014-12-01T00:00:00' });
    expect(reconcileRow(profiles, base, null, incoming(['PC', 'array', null])).next).toEqual(
      stored(['PC', 'array', null], { collected: '2014-03-14T00:00:00' }),
    );
  });

  it('keeps an inventory row against an older file, unless the user gives the date and the stored one was assumed', () => {
    const older = { collected: '2014-02-01T00:00:00' } as const;
    const kindOf = (isDateAssumed: boolean, dateSource: 'given' | 'file') =>
      reconcileRow(
        databases,
        stored(['DB1', 'S1', 'array'], { isDateAssumed }),
        null,
        incoming(['DB1', 'S1', 'cas1'], { ...older, dateSource }),
      ).kind;
    expect([kindOf(false, 'given'), kindOf(false, 'file'), kindOf(true, 'file'), kindOf(true, 'given')]).toEqual([
      'older',
      'older',
      'older',
      'first',
    ]);
  });
});

describe('a further row of the same run', () => {
  const base = stored(['DB1', 'S1', 'cas1']);

  it('is a duplicate when it says nothing else', () => {
    const now = stored(['DB1', 'S1', 'cas1'], { collected: '2014-03-14T00:00:00' });
    expect(reconcileRow(databases, base, now, incoming(['DB1', undefined, 'cas1']))).toEqual({
      kind: 'duplicate',
      next: null,
    });
  });

  it('supplements what earlier files left blank', () => {
    const now = stored(['DB1', null, 'cas1'], { collected: '2014-03-14T00:00:00' });
    expect(reconcileRow(databases, null, now, incoming(['DB1', 'S1', undefined]))).toEqual({
      kind: 'supplement',
      next: { ...now, values: ['DB1', 'S1', 'cas1'] },
    });
  });

  it('wins a contradiction as the last one where rows have no date', () => {
    const now = stored(['DB1', 'S1', 'cas1'], { collected: '2014-03-14T00:00:00', isDateAssumed: true });
    const result = reconcileRow(databases, base, now, incoming(['DB1', 'S1', 'array'], { dateSource: 'file' }));
    expect(result).toEqual({ kind: 'conflict', next: { ...now, values: ['DB1', 'S1', 'array'] } });
  });

  it('wins or loses by its date where rows have one, and a newer row stands alone', () => {
    const old = stored(['PC', 'cas1', 'cas1.x'], { collected: '2014-03-01T00:00:00' });
    const newer = incoming(['PC', 'array', null]);
    expect(reconcileRow(profiles, null, old, newer).next?.values).toEqual(['PC', 'array', null]);
    const now = stored(['PC', 'array', null], { collected: '2014-03-14T00:00:00' });
    const older = incoming(['PC', 'cas1', 'cas1.x'], { collected: '2014-03-01T00:00:00' });
    expect(reconcileRow(profiles, null, now, older)).toEqual({ kind: 'conflict', next: null });
  });

  it('widens the span of a connection', () => {
    const now = stored(['u', '2014-03-02', '2014-03-03'], { collected: '2014-03-03' });
    const earlier = incoming(['u', '2014-03-01', '2014-03-01'], { collected: '2014-03-01' });
    expect(reconcileRow(connections, null, now, earlier).next?.values).toEqual(['u', '2014-03-01', '2014-03-03']);
  });
});

describe('the order of rows', () => {
  const value = fc.constantFrom(undefined, null, 'a', 'b');
  const row = fc.record({
    values: fc.tuple(fc.constant('PC'), value, value),
    collected: fc.constantFrom('2014-03-01T00:00:00', '2014-03-02T00:00:00', '2014-03-03T00:00:00'),
    dateSource: fc.constant('row' as const),
  });

  it('does not matter for dated observations of one profile, whose columns are those of one file', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 4 }), fc.boolean(), (rows, hasServer) => {
        const oneFile = rows.map(({ values: [pc, server, fqdn], ...rest }, i) => ({
          ...rest,
          collected: `2014-03-0${i + 1}T00:00:00`,
          values: [pc, hasServer ? (server ?? null) : undefined, fqdn ?? null],
        }));
        expect(applyAll([...oneFile].reverse())).toEqual(applyAll(oneFile));
      }),
    );
  });

  it('does not matter for rows of one date', () => {
    fc.assert(
      fc.property(row, row, (left, right) => {
        const [a, b] = [left, { ...right, collected: left.collected }];
        expect(applyAll([a, b])).toEqual(applyAll([b, a]));
      }),
    );
  });
});

function applyAll(rows: readonly IncomingRow[]): StoredRow | null {
  let current: StoredRow | null = null;
  for (const row of rows) current = reconcileRow(profiles, null, current, row).next ?? current;
  return current;
}

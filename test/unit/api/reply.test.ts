import { describe, expect, it } from 'vitest';
import { fromWireError, toWireError } from '../../../core/api/reply.ts';
import { AppError } from '../../../core/shared/app-error.ts';

describe('toWireError', () => {
  it('keeps what an AppError says and leaves its cause behind', () => {
    const error = new AppError('file-locked', 'a.csv is locked.', 'Close it.', { file: 'a.csv' }, new Error('EBUSY'));
    expect(toWireError(error, 'import.run')).toEqual({
      code: 'file-locked',
      message: 'a.csv is locked.',
      hint: 'Close it.',
      details: { file: 'a.csv' },
    });
  });

  it.each([
    [new RangeError('too deep'), 'The program failed: too deep'],
    [new RangeError(), 'The program failed: RangeError'],
    ['a text', 'The program failed: a text'],
    [undefined, 'The program failed: undefined'],
  ])('takes %s for a fault of the program', (thrown, message) => {
    expect(toWireError(thrown, 'find')).toMatchObject({ code: 'internal', message, details: { operation: 'find' } });
  });
});

describe('fromWireError', () => {
  it('is the way back', () => {
    const wire = toWireError(new AppError('not-found', 'No X.', 'Look.', { server: 'X' }), 'retire');
    expect(toWireError(fromWireError(wire), 'retire')).toEqual(wire);
  });
});

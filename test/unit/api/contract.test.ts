import { describe, expect, it } from 'vitest';
import { contract, isOperationName } from '../../../core/api/contract.ts';

describe('contract', () => {
  it('lists every operation under its own name', () => {
    expect(Object.entries(contract).map(([name, operation]) => [name, operation.name])).toEqual(
      Object.keys(contract).map((name) => [name, name]),
    );
  });

  it('says of each operation whether it writes', () => {
    const writes = Object.values(contract).filter((operation) => operation.effect === 'write');
    expect(writes.map((operation) => operation.name)).toEqual([
      'project.create',
      'project.open',
      'project.close',
      'project.sample',
      'project.restore',
      'project.checkIn',
      'import.run',
      'imports.undo',
      'mappings.remove',
      'settings.merge',
      'settings.load',
      'plan.compute',
      'plan.markStep',
      'plan.markSteps',
      'plan.saveBaseline',
      'plan.tryOut',
      'plan.adopt',
      'plan.removeVersion',
      'plan.move',
      'plan.unpin',
      'plan.lockWave',
      'task.setStatus',
      'task.edit',
      'task.addNote',
      'tracking.resumeWave',
      'work.handOut',
      'work.merge',
      'views.save',
      'views.remove',
      'history.undo',
      'history.redo',
      'history.undoTo',
      'history.redoTo',
    ]);
  });

  it('knows no operation by the name of what every object has', () => {
    expect(['toString', '__proto__', 'constructor', ''].filter(isOperationName)).toEqual([]);
  });
});

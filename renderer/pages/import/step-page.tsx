import type { ReactNode } from 'react';
import type { ImportPreview } from '../../../core/api/import-preview.ts';
import { assertNever } from '../../../core/shared/assert.ts';
import { Failure } from '../../components/query-state.tsx';
import { ChangesStep } from './changes-step.tsx';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { DoneStep } from './done-step.tsx';
import { FileStep } from './file-step.tsx';
import { HeaderStep } from './header-step.tsx';
import { ProgressCard } from './progress-card.tsx';
import { SheetStep } from './sheet-step.tsx';
import type { ImportRun } from './use-import-run.ts';
import { ValuesStep } from './values-step.tsx';
import type { Wizard } from './wizard.ts';

/** The page of the present step. */
export function StepPage({ wizard, run }: { readonly wizard: Wizard; readonly run: ImportRun }): ReactNode {
  const { step } = wizard.state;
  if (run.job.isRunning) return <ProgressCard title="Importing" job={run.job} />;
  switch (step) {
    case 'file':
      return <FileStep wizard={wizard} />;
    case 'sheet':
      return <SheetStep wizard={wizard} />;
    case 'header':
      return <HeaderStep wizard={wizard} />;
    case 'columns':
      return <ColumnsStep wizard={wizard} />;
    case 'values':
      return <ValuesStep wizard={wizard} />;
    case 'check':
      return <Previewed wizard={wizard}>{(preview) => <CheckStep wizard={wizard} preview={preview} />}</Previewed>;
    case 'changes':
      return (
        <>
          {run.failure !== null && <Failure error={asError(run.failure)} />}
          <Previewed wizard={wizard}>{(preview) => <ChangesStep wizard={wizard} preview={preview} />}</Previewed>
        </>
      );
    case 'done':
      return run.result === null ? null : (
        <DoneStep {...run.result} onMore={() => wizard.decide({ kind: 'start-over' })} />
      );
    default:
      return assertNever(step, 'step');
  }
}

/** What needs a preview: until the first is there, how far it is. */
function Previewed(props: { readonly wizard: Wizard; readonly children: (preview: ImportPreview) => ReactNode }) {
  const { shown, failure, job } = props.wizard.preview;
  if (failure !== null) return <Failure error={asError(failure)} />;
  if (shown === null) return <ProgressCard title="Comparing the files with the project" job={job} />;
  return props.children(shown);
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

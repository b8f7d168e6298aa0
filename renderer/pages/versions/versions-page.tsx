import { useState } from 'react';
import { PushButton } from '../../components/push-button.tsx';
import { usePageCommands } from '../../frame/page-commands.ts';
import { PageHeader } from '../../frame/page-header.tsx';
import { PlanAgainDialog } from './plan-again-dialog.tsx';

/** The versions of the plan, and the way to a new one. */
export function VersionsPage() {
  const [isPlanning, setIsPlanning] = useState(false);
  usePageCommands({ 'plan-again': () => setIsPlanning(true) });
  return (
    <>
      <PageHeader title="Versions of the plan" />
      <PushButton onClick={() => setIsPlanning(true)}>Plan again…</PushButton>
      <PlanAgainDialog isOpen={isPlanning} onClose={() => setIsPlanning(false)} />
    </>
  );
}

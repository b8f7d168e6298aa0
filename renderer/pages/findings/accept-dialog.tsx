import { type FormEvent, useId, useState } from 'react';
import type { FindingWork, WorkFinding } from '../../../core/api/finding-work-report.ts';
import { patchToAccept } from '../../../core/findings/accept-findings.ts';
import { ChoiceField, TextField } from '../../components/fields.tsx';
import { PushButton } from '../../components/push-button.tsx';
import { TitledDialog } from '../../components/titled-dialog.tsx';
import type { SettingsChanger } from '../../queries/use-settings-change.ts';
import { counted } from '../../words/format.ts';
import {
  type AcceptanceScope,
  acceptanceEntry,
  acceptanceProblems,
  acceptanceScopes,
  emptyAcceptance,
} from './acceptance-draft.ts';
import styles from './findings-page.module.css';

/** Accepts a finding: why, who answers for it and until when, all of which are needed. */
export function AcceptDialog(props: {
  /** Null while nothing is to be accepted. */
  readonly finding: WorkFinding | null;
  readonly work: FindingWork;
  readonly changer: SettingsChanger;
  readonly onClose: () => void;
  /** It was accepted, and will leave the list of open findings. */
  readonly onAccepted: (finding: WorkFinding) => void;
}) {
  const { finding, changer, onClose } = props;
  const form = useId();
  return (
    <TitledDialog
      title={finding === null ? 'Accept' : `Accept ${finding.id}: ${finding.title}`}
      isOpen={finding !== null}
      onClose={onClose}
      actions={
        <>
          <PushButton isNext type="submit" form={form} disabled={changer.isBusy}>
            Accept
          </PushButton>
          <PushButton onClick={onClose}>Cancel</PushButton>
        </>
      }
    >
      {finding !== null && <Fields {...props} finding={finding} form={form} />}
    </TitledDialog>
  );
}

function Fields(props: {
  readonly finding: WorkFinding;
  readonly work: FindingWork;
  readonly changer: SettingsChanger;
  readonly form: string;
  readonly onClose: () => void;
  readonly onAccepted: (finding: WorkFinding) => void;
}) {
  const { finding, work, changer, form, onClose, onAccepted } = props;
  const [draft, setDraft] = useState(emptyAcceptance);
  const [isAsked, setIsAsked] = useState(false);
  const problems = acceptanceProblems(draft, work.asOf);
  const scopes = acceptanceScopes(finding, work.findings);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsAsked(true);
    if (Object.values(problems).some((problem) => problem !== null)) return;
    if (!(await changer.change((settings) => patchToAccept(settings, acceptanceEntry(finding, draft))))) return;
    onAccepted(finding);
    onClose();
  };
  return (
    <form id={form} className={styles.form} aria-label={`Accept ${finding.id}`} onSubmit={submit}>
      <p>{finding.message}</p>
      {finding.severity === 'blocker' && (
        <p className={styles.warning}>
          It stops the plan of {finding.site ?? 'no site'}. Accepted, it stops it no longer.
        </p>
      )}
      <TextField
        label="Why it can stay"
        value={draft.reason}
        problem={isAsked ? problems.reason : null}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
      <TextField
        label="Who answers for it"
        value={draft.owner}
        problem={isAsked ? problems.owner : null}
        onChange={(owner) => setDraft({ ...draft, owner })}
      />
      <TextField
        label="Until"
        type="date"
        value={draft.until}
        hint="The last day. After it the finding is open again, and says so."
        problem={isAsked ? problems.until : null}
        onChange={(until) => setDraft({ ...draft, until })}
      />
      {scopes.length > 1 && (
        <ChoiceField
          label="What is accepted"
          value={draft.scope}
          options={scopes.map(([scope, count]) => [scope, scopeWords(scope, finding, count)] as const)}
          onChange={(scope) => setDraft({ ...draft, scope })}
        />
      )}
    </form>
  );
}

function scopeWords(scope: AcceptanceScope, { id, site }: WorkFinding, count: number): string {
  if (scope === 'this') return 'Only this finding';
  const findings = counted(count, 'finding');
  return scope === 'site' && site !== null ? `Every ${id} of ${site} (${findings})` : `Every ${id} (${findings})`;
}

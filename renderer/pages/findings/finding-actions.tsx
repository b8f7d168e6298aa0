import { type ReactNode, useState } from 'react';
import type { FindingAction, WorkFinding } from '../../../core/api/finding-work-report.ts';
import { assertNever } from '../../../core/shared/assert.ts';
import { PushButton } from '../../components/push-button.tsx';
import { formatRoute, stepHref } from '../../routes/route.ts';
import { actionTitle } from '../../words/finding-words.ts';
import { NameAnswerForm } from '../settings/name-answer-form.tsx';
import type { SectionProps } from '../settings/section-props.ts';
import type { SettingsSection } from '../settings/settings-sections.ts';
import { AnswerForm } from './answer-form.tsx';
import { ArrayDialog } from './array-dialog.tsx';
import { ExemptDialog } from './exempt-dialog.tsx';
import styles from './findings-page.module.css';

type ActionProps<Kind extends FindingAction['kind']> = SectionProps & {
  readonly isNext: boolean;
  readonly action: Extract<FindingAction, { readonly kind: Kind }>;
};

/** What can be done about a finding: in a dialog, in a form that unfolds under it, or on another page. */
export function FindingActions(
  props: SectionProps & {
    readonly finding: WorkFinding;
    /** True for the one next action of the page. */
    readonly isNext: boolean;
    /** The key of the action whose form is unfolded; null for none. */
    readonly unfolded: string | null;
    readonly onUnfold: (action: string | null) => void;
  },
) {
  return props.finding.actions.map((action) => <Action key={actionKey(action)} {...props} action={action} />);
}

/** The form of the action that is unfolded. */
export function UnfoldedForm(
  props: SectionProps & { readonly finding: WorkFinding; readonly unfolded: string | null },
): ReactNode {
  const { finding, unfolded, facts } = props;
  const action = finding.actions.find((one) => actionKey(one) === unfolded);
  if (action?.kind === 'answer') return <AnswerForm {...props} site={action.site} field={action.field} />;
  if (action?.kind !== 'name') return null;
  const unknown = facts.unknownNames.find(({ name }) => name.toLowerCase() === action.name.toLowerCase());
  return unknown === undefined ? null : <NameAnswerForm {...props} unknown={unknown} />;
}

function actionKey(action: FindingAction): string {
  return action.kind === 'answer' ? `answer ${action.field}` : action.kind;
}

type ActionListProps = Parameters<typeof FindingActions>[0];

function Action(props: ActionListProps & { readonly action: FindingAction }): ReactNode {
  const { action } = props;
  switch (action.kind) {
    case 'array':
      return <ArrayAction {...props} action={action} />;
    case 'exempt':
      return <ExemptAction {...props} action={action} />;
    case 'answer':
    case 'name':
      return <UnfoldAction {...props} action={action} />;
    case 'steps':
      return <ActionLink {...props} href={stepHref(action.step)} />;
    case 'import':
      return <ActionLink {...props} href={formatRoute({ page: 'import' })} />;
    case 'settings':
      return <ActionLink {...props} href={formatRoute({ page: 'settings', section: sectionOfKey(action.key) })} />;
    default:
      return assertNever(action, 'action');
  }
}

function ArrayAction(props: ActionProps<'array'>) {
  const [isOpen, setIsOpen] = useState(false);
  const site = props.facts.sites.find((one) => one.site.toLowerCase() === props.action.site.toLowerCase());
  if (site === undefined) return null;
  return (
    <>
      <PushButton className={styles.action} isNext={props.isNext} onClick={() => setIsOpen(true)}>
        {actionTitle(props.action)}
        <span className="visually-hidden"> {site.site}</span>
      </PushButton>
      <ArrayDialog {...props} site={site} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}

function ExemptAction(props: ActionProps<'exempt'>) {
  const [isOpen, setIsOpen] = useState(false);
  const { database } = props.action;
  const isExempt = props.facts.databases.some((one) => one.name === database && one.isExempt);
  return (
    <>
      <PushButton className={styles.action} onClick={() => setIsOpen(true)}>
        {isExempt ? 'Change its exemption…' : actionTitle(props.action)}
        <span className="visually-hidden"> {database}</span>
      </PushButton>
      <ExemptDialog {...props} database={database} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}

/** A button that unfolds a form under the finding. */
function UnfoldAction({ finding, action, unfolded, onUnfold }: ActionListProps & { readonly action: FindingAction }) {
  const key = actionKey(action);
  const isOpen = unfolded === key;
  return (
    <PushButton className={styles.action} aria-expanded={isOpen} onClick={() => onUnfold(isOpen ? null : key)}>
      {actionTitle(action)}
      <span className="visually-hidden">
        {' '}
        {finding.site} {finding.id}
      </span>
    </PushButton>
  );
}

function ActionLink(props: { readonly finding: WorkFinding; readonly action: FindingAction; readonly href: string }) {
  const { finding, action, href } = props;
  return (
    <a href={href} className={styles.link}>
      {actionTitle(action)}
      <span className="visually-hidden"> {finding.id}</span>
    </a>
  );
}

/** Where the settings hold what a key names. */
function sectionOfKey(key: string): SettingsSection | null {
  switch (key) {
    case 'arrays':
      return 'arrays';
    case 'aliases':
      return 'known-names';
    case 'exempt':
      return 'exemptions';
    case 'retiring':
    case 'acknowledged':
      return 'servers';
    case 'vips':
      return 'rules';
    default:
      return null;
  }
}

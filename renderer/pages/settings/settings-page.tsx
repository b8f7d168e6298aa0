import { type ReactNode, useState } from 'react';
import type { SettingsFacts } from '../../../core/api/settings-report.ts';
import { assertNever } from '../../../core/shared/assert.ts';
import { QueryState } from '../../components/query-state.tsx';
import { usePageCommands } from '../../frame/page-commands.ts';
import { PageHeader } from '../../frame/page-header.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { useSettingsChange } from '../../queries/use-settings-change.ts';
import { useRoute } from '../../routes/router.tsx';
import { formats } from '../../words/format.ts';
import { PlanAgainDialog } from '../versions/plan-again-dialog.tsx';
import { ArraysSection } from './arrays-section.tsx';
import { CalendarSection } from './calendar/calendar-section.tsx';
import { CapacitySection } from './capacity/capacity-section.tsx';
import { ExemptionsSection } from './exemptions-section.tsx';
import { KnownNamesSection } from './known-names-section.tsx';
import { LastEffect } from './last-effect.tsx';
import { MethodsSection } from './methods-section.tsx';
import { PeopleSection } from './people/people-section.tsx';
import { RulesSection } from './rules-section.tsx';
import type { SectionProps } from './section-props.ts';
import { ServersSection } from './servers-section.tsx';
import { SettingButton } from './setting-button.tsx';
import { SettingsFileButtons } from './settings-file-buttons.tsx';
import styles from './settings-page.module.css';
import { type SettingsSection, sectionOf } from './settings-sections.ts';
import { SettingsTabs } from './settings-tabs.tsx';
import { UnknownNamesSection } from './unknown-names-section.tsx';

/** The settings of the organization: what no export tells, each with its effect on the answer. */
export function SettingsPage() {
  const route = useRoute();
  const section = sectionOf(route.page === 'settings' ? route.section : null);
  const settings = useOperation('settings.get', {});
  const facts = useOperation('settings.facts', { asOf: null });
  const newest = useOperation('overview', { asOf: null }).data?.confidence.newest ?? null;
  const changer = useSettingsChange();
  const [isPlanning, setIsPlanning] = useState(false);
  usePageCommands({ 'plan-again': () => setIsPlanning(true) });
  return (
    <div className={styles.page}>
      <PageHeader title="Settings of the organization">{newest !== null && `as of ${formats.day(newest)}`}</PageHeader>
      <QueryState query={facts}>
        {(known) => (
          <QueryState query={settings}>
            {(stored) => (
              <>
                <div className={styles.bar}>
                  <SettingsTabs current={section} settings={stored} facts={known} />
                  <SettingsFileButtons changer={changer} />
                </div>
                <PlanNote plan={known.plan} onPlanAgain={() => setIsPlanning(true)} />
                <LastEffect last={changer.last} />
                <div aria-busy={changer.isBusy}>{contentOf(section, { settings: stored, facts: known, changer })}</div>
              </>
            )}
          </QueryState>
        )}
      </QueryState>
      <PlanAgainDialog isOpen={isPlanning} onClose={() => setIsPlanning(false)} />
    </div>
  );
}

function contentOf(section: SettingsSection, props: SectionProps): ReactNode {
  switch (section) {
    case 'names':
      return <UnknownNamesSection {...props} />;
    case 'arrays':
      return <ArraysSection {...props} />;
    case 'known-names':
      return <KnownNamesSection {...props} />;
    case 'exemptions':
      return <ExemptionsSection {...props} />;
    case 'servers':
      return <ServersSection {...props} />;
    case 'calendar':
      return <CalendarSection {...props} />;
    case 'capacity':
      return <CapacitySection {...props} />;
    case 'methods':
      return <MethodsSection {...props} />;
    case 'people':
      return <PeopleSection {...props} />;
    case 'rules':
      return <RulesSection {...props} />;
    default:
      return assertNever(section, 'section');
  }
}

function PlanNote(props: { readonly plan: SettingsFacts['plan']; readonly onPlanAgain: () => void }) {
  const { plan, onPlanAgain } = props;
  if (plan?.isOutOfDate !== true) return null;
  return (
    <div className={styles.planNote}>
      <p>
        <strong>The plan of {formats.day(plan.asOf)} was made with other settings.</strong> It stays as it is until you
        plan again.
      </p>
      <SettingButton onClick={onPlanAgain}>Plan again…</SettingButton>
    </div>
  );
}

import { useEffect, useRef, useState } from 'react';
import type { FindingWork, WorkFinding } from '../../../core/api/finding-work-report.ts';
import { QueryState } from '../../components/query-state.tsx';
import { PageHeader } from '../../frame/page-header.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { useSettingsChange } from '../../queries/use-settings-change.ts';
import { type FindingsRoute, findingGroupings, formatRoute } from '../../routes/route.ts';
import { replaceRoute, useRoute } from '../../routes/router.tsx';
import { formats } from '../../words/format.ts';
import type { SectionProps } from '../settings/section-props.ts';
import { AcceptDialog } from './accept-dialog.tsx';
import { AcceptedSection } from './accepted-section.tsx';
import { FindingGroups } from './finding-group-list.tsx';
import { nextAction, openFindings } from './finding-groups.ts';
import styles from './findings-page.module.css';
import { FindingsSwitch } from './findings-switch.tsx';
import { ProgressSentence } from './progress-sentence.tsx';
import { QuestionsSection } from './questions-section.tsx';
import { focusFinding, neighbourOf, useFindingKeys } from './use-finding-keys.ts';

/** The findings as a work list: what stops whom, what to do about it right here, and what rules still want to know. */
export function FindingsPage() {
  const route = useRoute();
  const shown: FindingsRoute =
    route.page === 'findings-work' ? route : { page: 'findings-work', by: 'severity', open: null };
  const work = useOperation('findings.work', { asOf: null });
  const settings = useOperation('settings.get', {});
  const facts = useOperation('settings.facts', { asOf: null });
  const newest = useOperation('overview', { asOf: null }).data?.confidence.newest ?? null;
  const changer = useSettingsChange('notice');
  return (
    <div className={styles.page}>
      <PageHeader title="Findings">{newest !== null && `as of ${formats.day(newest)}`}</PageHeader>
      <div className={styles.bar}>
        <FindingsSwitch />
        <Grouping route={shown} />
      </div>
      <QueryState query={work}>
        {(found) => (
          <QueryState query={settings}>
            {(stored) => (
              <QueryState query={facts}>
                {(known) => (
                  <WorkList route={shown} work={found} section={{ settings: stored, facts: known, changer }} />
                )}
              </QueryState>
            )}
          </QueryState>
        )}
      </QueryState>
    </div>
  );
}

function Grouping({ route }: { readonly route: FindingsRoute }) {
  return (
    <nav className={styles.grouping} aria-label="Grouped by">
      <span aria-hidden="true">Grouped by</span>
      {findingGroupings.map((by) => (
        <a key={by} href={formatRoute({ ...route, by })} aria-current={by === route.by ? 'true' : undefined}>
          {by}
        </a>
      ))}
    </nav>
  );
}

function WorkList(props: {
  readonly route: FindingsRoute;
  readonly work: FindingWork;
  readonly section: SectionProps;
}) {
  const { route, work, section } = props;
  const area = useRef<HTMLDivElement>(null);
  const [accepting, setAccepting] = useState<WorkFinding | null>(null);
  const leave = useFocusAfterLeaving(area.current, work);
  useFindingKeys(area, {
    accept: (key) => setAccepting(openFindings(work).find((finding) => finding.key === key) ?? null),
  });
  const parts = {
    ...section,
    work,
    openKey: route.open,
    nextKey: nextAction(work, route.by),
    onOpen: (key: string | null) => replaceRoute({ ...route, open: key }),
    onAccept: setAccepting,
  };
  return (
    <div ref={area} className={styles.work} aria-busy={section.changer.isBusy}>
      <ProgressSentence work={work} />
      <FindingGroups {...parts} by={route.by} />
      <QuestionsSection {...parts} />
      <AcceptedSection {...parts} />
      <AcceptDialog
        finding={accepting}
        work={work}
        changer={section.changer}
        onClose={() => setAccepting(null)}
        onAccepted={({ key }) => leave(key)}
      />
    </div>
  );
}

/** A finding that is accepted leaves the list, and with it the button that had the focus: its neighbour takes that. */
function useFocusAfterLeaving(area: HTMLElement | null, work: FindingWork): (key: string) => void {
  const leaving = useRef<{ readonly key: string; readonly next: string | null } | null>(null);
  useEffect(() => {
    const left = leaving.current;
    if (left === null || openFindings(work).some(({ key }) => key === left.key)) return;
    leaving.current = null;
    if (left.next !== null) focusFinding(area, left.next);
  }, [area, work]);
  return (key) => {
    leaving.current = { key, next: neighbourOf(area, key) };
  };
}

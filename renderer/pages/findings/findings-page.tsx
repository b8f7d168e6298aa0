import { type RefObject, useEffect, useRef, useState } from 'react';
import type { FindingWork, WorkFinding } from '../../../core/api/finding-work-report.ts';
import { QueryState } from '../../components/query-state.tsx';
import { ReportLink } from '../../components/report-link.tsx';
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
      <PageHeader title="Findings">
        {newest !== null && (
          <>
            as of {formats.day(newest)} · <ReportLink view="findings">Print the findings</ReportLink>
          </>
        )}
      </PageHeader>
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
  const neighbour = useRef<string | null>(null);
  const setLeaving = useFocusAfterLeaving(area, work, accepting !== null);
  const accept = (finding: WorkFinding | undefined): void => {
    if (finding === undefined) return;
    neighbour.current = neighbourOf(area.current, finding.key);
    setAccepting(finding);
  };
  useFindingKeys(area, {
    accept: (key) => accept(openFindings(work).find((finding) => finding.key === key)),
  });
  const parts = {
    ...section,
    work,
    openKey: route.open,
    nextKey: nextAction(work, route.by),
    onOpen: (key: string | null) => replaceRoute({ ...route, open: key }),
    onAccept: accept,
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
        onAccepted={({ key }) => setLeaving({ key, next: neighbour.current })}
      />
    </div>
  );
}

/** A finding that left the list of open ones, and its neighbour at that time; null when it had none. */
type Leaving = { readonly key: string; readonly next: string | null };

/** A finding that is accepted leaves the list, and with it what had the focus: its neighbour takes that. */
function useFocusAfterLeaving(area: RefObject<HTMLElement | null>, work: FindingWork, isDialogOpen: boolean) {
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const isGone = leaving !== null && !isDialogOpen && !openFindings(work).some(({ key }) => key === leaving.key);
  useEffect(() => {
    if (!isGone) return;
    // The dialog gives the focus back itself while it goes.
    const timer = setTimeout(() => {
      if (leaving.next !== null) focusFinding(area.current, leaving.next);
      setLeaving(null);
    }, 100);
    return () => clearTimeout(timer);
  }, [area, isGone, leaving]);
  return setLeaving;
}

import { useState } from 'react';
import { Card } from '../../components/card.tsx';
import { useNotices } from '../../components/notices.tsx';
import { PushButton } from '../../components/push-button.tsx';
import { Failure } from '../../components/query-state.tsx';
import { usePageCommands } from '../../frame/page-commands.ts';
import { useClient } from '../../queries/client-provider.tsx';
import { useHostInfo } from '../../queries/use-host-info.ts';
import { useOperation } from '../../queries/use-operation.ts';
import { formatRoute } from '../../routes/route.ts';
import { counted } from '../../words/format.ts';
import styles from './plan-page.module.css';

/** What the page shows before there is a plan: what one is, what it is made from, and the button that makes it. */
export function NoPlan() {
  const hasData = (useOperation('overview', { asOf: null }).data?.confidence.newest ?? null) !== null;
  return hasData ? <FirstPlan /> : <NoData />;
}

function FirstPlan() {
  const client = useClient();
  const { notify } = useNotices();
  const user = useHostInfo().data?.user ?? null;
  const [state, setState] = useState<{ readonly isBusy: boolean; readonly error: Error | null }>(idle);
  const make = async (): Promise<void> => {
    setState({ isBusy: true, error: null });
    try {
      const { waves } = await client.call('plan.compute', { patch: null, asOf: null, by: user });
      const users = waves.reduce((sum, wave) => sum + wave.users, 0);
      const text = `The plan has ${counted(waves.length, 'wave')} with ${counted(users, 'user')}.`;
      notify({ kind: 'done', text, detail: 'Ctrl+Z takes it back.' });
      setState(idle);
    } catch (error) {
      setState({ isBusy: false, error: error instanceof Error ? error : new Error(String(error)) });
    }
  };
  usePageCommands({ 'plan-again': () => void make() });
  return (
    <div className={styles.first}>
      <Card
        title="There is no plan yet"
        summary="A plan changes nothing in Exchange. It is one step that can be undone."
      >
        <p>
          The plan puts the work in an order that cannot hurt anyone: balancer, DNS and array of each site, then its
          databases, then the profiles of its users in waves, and the servers last.
        </p>
        <p>
          It is made from what was imported and from the settings: <a href={settings('arrays')}>arrays</a> of sites that
          have none, <a href={settings('exemptions')}>exemptions</a>,{' '}
          <a href={settings('servers')}>servers to retire</a> and <a href={settings('rules')}>rules and people</a>.
        </p>
        <PushButton isNext disabled={state.isBusy} onClick={make}>
          {state.isBusy ? 'Making the plan' : 'Make the plan'}
        </PushButton>
        {state.error !== null && <Failure error={state.error} />}
      </Card>
    </div>
  );
}

const idle = { isBusy: false, error: null };

function NoData() {
  return (
    <div className={styles.first}>
      <Card title="There is nothing to plan yet">
        <p>
          A plan is made from servers, arrays, databases, mailboxes and profiles.{' '}
          <a href={formatRoute({ page: 'import' })}>Import files</a> first.
        </p>
      </Card>
    </div>
  );
}

function settings(section: string): string {
  return formatRoute({ page: 'settings', section });
}

import { useState } from 'react';
import { useNotices } from '../../components/notices.tsx';
import { PushButton } from '../../components/push-button.tsx';
import { useClient } from '../../queries/client-provider.tsx';
import { useHost } from '../../queries/use-host.ts';
import { errorWords } from '../../words/error-words.ts';
import { counted } from '../../words/format.ts';
import styles from './no-plan.module.css';

/** What to do while there is no plan. */
export function NoPlan() {
  const client = useClient();
  const host = useHost();
  const { notify } = useNotices();
  const [isBusy, setIsBusy] = useState(false);
  const make = async (): Promise<void> => {
    setIsBusy(true);
    try {
      const { user } = await host.call('host.info', {});
      const { waves } = await client.call('plan.compute', { patch: null, asOf: null, by: user });
      const users = waves.reduce((sum, wave) => sum + wave.users, 0);
      notify({ kind: 'done', text: `The plan is made: ${counted(waves.length, 'wave')}, ${counted(users, 'user')}.` });
    } catch (error) {
      const { message, hint } = errorWords(error);
      notify({ kind: 'error', text: message, detail: hint });
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <section className={styles.empty} aria-labelledby="no-plan">
      <h2 id="no-plan">There is no plan yet</h2>
      <p>
        The plan puts everybody whose profile must be updated into a wave: with their group, after the rebind of their
        database, outside blackouts, and no wave above what the helpdesk can give.
      </p>
      <p>
        Check <a href="#/settings">calendar, capacity and pilot in the settings</a> first, or make it as it is: it can
        be made again at any time, and Ctrl+Z takes it back.
      </p>
      <PushButton isNext disabled={isBusy} onClick={() => void make()}>
        {isBusy ? 'Making the plan' : 'Make the plan'}
      </PushButton>
    </section>
  );
}

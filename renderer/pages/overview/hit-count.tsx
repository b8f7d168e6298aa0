import type { Outcome, ServerImpact } from '../../../core/planning/server-impact.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { useClient } from '../../queries/client-provider.tsx';
import { listRoute } from '../../routes/route.ts';
import { goTo } from '../../routes/router.tsx';
import { errorInWords } from '../../words/error-words.ts';
import { counted, formats } from '../../words/format.ts';
import styles from './hit-count.module.css';

/** How many users a stop of a server hits; opens the list of exactly these users. */
export function HitCount({ impact, outcome }: { readonly impact: ServerImpact; readonly outcome: Outcome }) {
  const client = useClient();
  const announce = useAnnounce();
  const { server, now } = impact;
  const count = now[outcome];
  if (count === 0) return <span>0</span>;
  const open = async (): Promise<void> => {
    try {
      const { users } = await client.call('impact', { server, asOf: null });
      const aliases = (users ?? []).filter((user) => user.outcome === outcome).map(({ alias }) => alias);
      goTo(listRoute('users', { users: [{ kind: 'alias', oneOf: aliases }] }));
    } catch (error) {
      announce(errorInWords(error));
    }
  };
  const name = `${counted(count, 'user')} ${outcomeWords[outcome]} ${server} stops`;
  return (
    <button type="button" className={styles.count} onClick={open} aria-label={name}>
      {formats.count(count)}
    </button>
  );
}

const outcomeWords: Readonly<Record<Outcome, string>> = {
  lost: 'lose Outlook when',
  interrupted: 'are interrupted when',
  unknown: 'are perhaps hit when',
};

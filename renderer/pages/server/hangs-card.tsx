import type { ServerCard } from '../../../core/api/server-card.ts';
import { Card } from '../../components/card.tsx';
import { CountLink } from '../../components/count-link.tsx';
import { FigureTable } from '../../components/figure-table.tsx';
import { connectionWords, isServerKind } from '../../words/server-words.ts';
import styles from './server-page.module.css';

/** Users and databases that a server has: by the profile, by the database, and what logs show. */
export function HangsCard({ card }: { readonly card: ServerCard }) {
  const { users, named, databases, connections, name, kind } = card;
  const lines = isServerKind(kind) || kind === 'other' ? dependLines(card) : [];
  return (
    <Card title="What hangs on it" summary={connectionWords(connections)}>
      <FigureTable
        caption={`Users of ${name}`}
        columns={['Users', 'number']}
        rows={[
          ...lines,
          {
            key: 'people',
            name: 'People with any value of a profile that names it',
            figures: [<CountLink key="n" rows={named.people} what={`hold ${name} in a profile`} />],
          },
          {
            key: 'applications',
            name: 'Service accounts with such a value',
            figures: [<CountLink key="n" rows={named.applications} what={`of applications hold ${name}`} />],
          },
        ]}
      />
      <div className={styles.part}>
        <h3>Databases bound to it</h3>
        {databases.length === 0 ? (
          <p className={styles.note}>None.</p>
        ) : (
          <FigureTable
            caption={`Databases bound to ${name}`}
            columns={['Database', 'site', 'users']}
            rows={databases.map((database) => ({
              key: database.name,
              name: `${database.name}${database.isExempt ? ', exempt' : ''}`,
              figures: [
                database.site ?? 'not known',
                <CountLink key="users" rows={database.users} what={`in ${database.name}`} />,
              ],
            }))}
          />
        )}
      </div>
      {users.any.count === 0 && databases.length === 0 && <p className={styles.note}>Nobody depends on it.</p>}
    </Card>
  );
}

function dependLines({ users, name }: ServerCard) {
  return [
    {
      key: 'any',
      name: 'Depend on it',
      figures: [<CountLink key="n" rows={users.any} what={`depend on ${name}`} />],
    },
    {
      key: 'profile',
      name: '– by the profile',
      figures: [<CountLink key="n" rows={users.byProfile} what={`name ${name} in a profile`} />],
    },
    {
      key: 'database',
      name: '– by the database',
      figures: [<CountLink key="n" rows={users.byDatabase} what={`sit in a database bound to ${name}`} />],
    },
  ];
}

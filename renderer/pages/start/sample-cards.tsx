import type { SampleOrganization } from '../../../core/api/project-operations.ts';
import { PushButton } from '../../components/push-button.tsx';
import type { HostWork } from '../../queries/use-host-work.ts';
import styles from './start-page.module.css';

/** The samples with what each is good for; a button opens one as a project of its own. */
export function SampleCards({ work, isFirstNext }: { readonly work: HostWork; readonly isFirstNext: boolean }) {
  return (
    <ul className={styles.samples} aria-label="Samples">
      {samples.map(({ organization, name, size, about }, i) => (
        <li key={organization} className={styles.sample}>
          <h3>{name}</h3>
          <p className={styles.size}>{size}</p>
          <p>{about}</p>
          <PushButton
            isNext={isFirstNext && i === 0}
            disabled={work.isRunning}
            onClick={() => work.start((host) => host.call('host.trySample', { organization }))}
          >
            Open {name}
          </PushButton>
        </li>
      ))}
    </ul>
  );
}

type Sample = {
  readonly organization: SampleOrganization;
  readonly name: string;
  readonly size: string;
  readonly about: string;
};

const samples: readonly Sample[] = [
  {
    organization: 'fabrikam',
    name: 'Fabrikam',
    size: '4,075 mailboxes, three sites, two scans a week apart',
    about: 'Every state, department, delegate and Outlook version: how a project looks in its second week.',
  },
  {
    organization: 'nordwind',
    name: 'Nordwind',
    size: '40 mailboxes, three sites',
    about: 'Small enough to check every decision by hand, with every case that a real project meets.',
  },
  {
    organization: 'headoffice',
    name: 'Head office',
    size: '36 mailboxes, two sites',
    about: 'An array that no database is bound to, and a branch without one: everybody depends on a server.',
  },
];

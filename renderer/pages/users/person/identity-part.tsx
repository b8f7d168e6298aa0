import type { PersonCard } from '../../../../core/api/person-card.ts';
import { StateMark } from '../../../components/state-mark.tsx';
import { formats } from '../../../words/format.ts';
import { partWords } from '../../../words/part-words.ts';
import { riskWords } from '../../../words/person-words.ts';
import styles from './person.module.css';

/** Who it is, and where the person stands. */
export function IdentityPart({ card, headingId }: { readonly card: PersonCard; readonly headingId: string }) {
  const { identity, answer } = card;
  const { mark, row } = partWords[answer.part];
  return (
    <header className={styles.identity}>
      <h2 id={headingId}>{identity.displayName ?? identity.alias}</h2>
      <p className={styles.who}>{accountLine(card)}</p>
      {placeLine(card) !== '' && <p className={styles.who}>{placeLine(card)}</p>}
      <p className={styles.state}>
        <span className={styles.pill}>
          <StateMark mark={mark} />
          <strong>{row}</strong>
        </span>
        <span>{[riskWords[answer.risk], ...marksOf(card)].join(' · ')}</span>
      </p>
    </header>
  );
}

/** Names that the person is known by, each once. */
function accountLine({ identity }: PersonCard): string {
  const { alias, account, smtp, upn } = identity;
  const names = [alias, account, smtp, upn].filter((name) => name !== null);
  const distinct = new Map(names.map((name) => [name.toLowerCase(), name]));
  return [...distinct.values()].join(' · ');
}

function placeLine({ identity }: PersonCard): string {
  const { department, title, office, site, phone } = identity;
  const place = [...new Set([department, office, site].filter((part) => part !== null))].join(', ');
  return [title, place === '' ? null : place, phone].filter((part) => part !== null).join(' · ');
}

/** What is particular about the person, in single words. */
function marksOf({ answer, identity, place }: PersonCard): readonly string[] {
  const { isVip, isServiceAccount, isMapiDisabled, exemption } = answer;
  const until = exemption?.until ?? null;
  const exempt = `exempt${until === null ? '' : ` until ${formats.day(until)}`}${exemption?.reason ? `: ${exemption.reason}` : ''}`;
  return [
    place.wave === null ? '' : 'planned',
    isVip ? 'VIP' : '',
    isServiceAccount ? 'service account' : '',
    isMapiDisabled ? 'MAPI switched off' : '',
    exemption === null ? '' : exempt,
    /^\s*(?:room|equipment|shared)/i.test(identity.mailboxType ?? '') ? (identity.mailboxType ?? '') : '',
  ].filter((mark) => mark !== '');
}

import type { EndpointRow, PersonCard } from '../../../../core/api/person-card.ts';
import { StateMark } from '../../../components/state-mark.tsx';
import { counted, formats } from '../../../words/format.ts';
import { momentWords, sightingWords, sourceWords } from '../../../words/person-words.ts';
import { shortHost } from '../../../words/short-host.ts';
import { Part } from './part.tsx';
import styles from './person.module.css';

/** What each profile declares, what is expected there, and where the person was observed. */
export function EndpointPart({ card }: { readonly card: PersonCard }) {
  const own = card.endpoints.filter(isOwn);
  const others = card.endpoints.filter((row) => !isOwn(row));
  return (
    <Part title="Profiles" aside={own.length === 0 ? '' : counted(own.length, 'profile')}>
      {own.length === 0 ? (
        <p>No profile of this person was seen.</p>
      ) : (
        <div className={styles.tableFrame}>
          <table className={styles.endpoints}>
            <caption className="visually-hidden">Servers of the profiles: declared, expected and observed</caption>
            <thead>
              <tr>
                <th scope="col">PC</th>
                <th scope="col">declared</th>
                <th scope="col">expected</th>
                <th scope="col">observed</th>
              </tr>
            </thead>
            <tbody>
              {own.map((row) => (
                <Row key={row.profileId} row={row} card={card} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Elsewhere card={card} />
      {others.length > 0 && <Others rows={others} />}
    </Part>
  );
}

function isOwn({ storeOwner, standing }: EndpointRow): boolean {
  return storeOwner === 'own' && standing === 'current';
}

function Row({ row, card }: { readonly row: EndpointRow; readonly card: PersonCard }) {
  const { declared, expected } = row;
  return (
    <tr>
      <th scope="row">
        <strong>{row.computer ?? 'unknown PC'}</strong>
        <span>{placeWords(row)}</span>
        <span>{clientWords(row)}</span>
      </th>
      <td>
        <span className={styles.declared}>
          <StateMark mark={declared.isRight === true ? 'done' : declared.isRight === false ? 'to-do' : 'unknown'} />
          <strong title={declared.value ?? undefined}>
            {declared.value === null ? 'nothing' : shortHost(declared.value)}
          </strong>
        </span>
        <span>{declared.meaning}</span>
        <span title={declared.source === null ? undefined : sourceWords(declared.source)}>
          {formats.day(declared.seen)}
          {declared.isDateAssumed && ', date of the file'}
          {declared.isOld && `, ${formats.age(declared.days)} old`}
        </span>
      </td>
      <td>
        {expected === null ? (
          <span>not known</span>
        ) : (
          <>
            <span className={styles.value} title={expected.value}>
              {shortHost(expected.value)}
            </span>
            <span>{expected.why}</span>
          </>
        )}
      </td>
      <td>
        <Observed row={row} card={card} />
      </td>
    </tr>
  );
}

function Observed({ row, card }: { readonly row: EndpointRow; readonly card: PersonCard }) {
  const { coverage, sightings } = card.observed;
  if (row.observed === null) {
    if (coverage === null) return <span>– no log imported</span>;
    if (sightings.length > 0) return <span>– see below</span>;
    return <span>– no log entry since {formats.day(coverage.from)}</span>;
  }
  const { server, when } = sightingWords(row.observed);
  return (
    <>
      <span className={styles.value} title={row.observed.serverName ?? undefined}>
        {server}
      </span>
      <span title={row.observed.origin === null ? undefined : sourceWords(row.observed.origin)}>{when}</span>
    </>
  );
}

/** Log entries of which nobody can say from which PC they came. */
function Elsewhere({ card }: { readonly card: PersonCard }) {
  const { sightings, coverage } = card.observed;
  const shown = new Set(card.endpoints.flatMap(({ observed }) => observed ?? []).map((entry) => entryKey(entry)));
  const rest = sightings.filter((entry) => !shown.has(entryKey(entry)));
  if (rest.length === 0) return null;
  return (
    <div className={styles.elsewhere}>
      <p>Also seen in logs{coverage === null ? '' : ` of ${spanWords(coverage)}`}:</p>
      <ul>
        {rest.slice(0, mostSightings).map((entry) => {
          const { server, when } = sightingWords(entry);
          const client = [entry.software, entry.version, entry.clientIp].filter((part) => part !== null).join(' ');
          return (
            <li key={entryKey(entry)}>
              <strong>{server}</strong>, {when}
              {client !== '' && ` (${client})`}
            </li>
          );
        })}
      </ul>
      {rest.length > mostSightings && <p>and {rest.length - mostSightings} more</p>}
    </div>
  );
}

const mostSightings = 4;

function spanWords({ from, to }: NonNullable<PersonCard['observed']['coverage']>): string {
  const [first, last] = [formats.day(from), formats.day(to)];
  return first === last ? first : `${first} to ${last}`;
}

function entryKey({ source, server, software, version, clientIp, protocol, first, last }: Sighted): string {
  return [source, server, software, version, clientIp, protocol, first, last].join('|');
}

type Sighted = PersonCard['observed']['sightings'][number];

/** Public folders, other mailboxes, and what newer scans replace: shown, because a person who looks into the PC sees them. */
function Others({ rows }: { readonly rows: readonly EndpointRow[] }) {
  return (
    <details className={styles.more}>
      <summary>{counted(rows.length, 'other section')} of the profiles</summary>
      <ul className={styles.checks}>
        {rows.map((row) => (
          <li key={row.profileId}>
            {row.computer ?? 'unknown PC'}: {row.declared.value === null ? 'nothing' : shortHost(row.declared.value)} –{' '}
            {otherWords(row)}, {momentWords(row.declared.seen)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function otherWords({ storeOwner, standing }: EndpointRow): string {
  if (standing === 'superseded') return 'replaced by a newer scan';
  if (standing === 'obsolete') return 'a section that this Outlook no longer uses';
  if (storeOwner === 'public') return 'public folders, right as it is';
  return storeOwner === 'store' ? 'a private store section' : 'another mailbox';
}

function placeWords({ isDefault, profile }: EndpointRow): string {
  const rank = isDefault === true ? 'default' : isDefault === false ? 'not default' : '';
  return [profile, rank].filter((part) => part !== null && part !== '').join(', ');
}

function clientWords({ outlook, isCached, isOutlookAnywhere }: EndpointRow): string {
  const cached = isCached === null ? '' : isCached ? 'cached' : 'online';
  return [
    outlook === null ? 'version not known' : outlook,
    cached,
    isOutlookAnywhere === true ? 'Outlook Anywhere' : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

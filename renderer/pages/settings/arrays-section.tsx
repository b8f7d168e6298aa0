import { useState } from 'react';
import type { SettingsSite } from '../../../core/api/settings-report.ts';
import { Card } from '../../components/card.tsx';
import { CountLink } from '../../components/count-link.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { counted } from '../../words/format.ts';
import { ArrayForm } from './array-form.tsx';
import type { SectionProps } from './section-props.ts';
import { SettingButton } from './setting-button.tsx';
import styles from './settings-page.module.css';

/** The array of every site: those without one first. */
export function ArraysSection(props: SectionProps) {
  const { sites } = props.facts;
  const [open, setOpen] = useState<string | null>(
    sites.find(({ array }) => array === null)?.site ?? sites[0]?.site ?? null,
  );
  if (sites.length === 0) {
    return (
      <Card title="Arrays of the sites">
        <p className={styles.dim}>No site is known yet. Import the servers or the sites first.</p>
      </Card>
    );
  }
  return (
    <div className={styles.cards}>
      {sites.map((site) => (
        <SiteCard
          key={site.site}
          {...props}
          site={site}
          isOpen={site.site === open}
          onToggle={() => setOpen(site.site === open ? null : site.site)}
        />
      ))}
    </div>
  );
}

function SiteCard(
  props: SectionProps & {
    readonly site: SettingsSite;
    readonly isOpen: boolean;
    readonly onToggle: () => void;
  },
) {
  const { site, isOpen, onToggle } = props;
  return (
    <Card
      title={site.site}
      aside={
        <div className={styles.buttons}>
          <SiteState site={site} />
          <SettingButton aria-expanded={isOpen} onClick={onToggle}>
            {isOpen ? 'Close' : site.array === null ? 'Plan an array' : 'Open'}
            <span className="visually-hidden"> {site.site}</span>
          </SettingButton>
        </div>
      }
    >
      {isOpen ? <ArrayForm {...props} /> : <SiteLine site={site} />}
    </Card>
  );
}

function SiteState({ site: { array, isKnown } }: { readonly site: SettingsSite }) {
  const [mark, words] =
    array === null
      ? (['blocked', 'no array'] as const)
      : array.isPlanned
        ? (['to-do', 'planned'] as const)
        : (['done', 'exists'] as const);
  return (
    <span className={styles.state}>
      <StateMark mark={mark} /> {words}
      {!isKnown && ' · no export names this site'}
    </span>
  );
}

function SiteLine({ site: { site, array, users, waiting, servers } }: { readonly site: SettingsSite }) {
  return (
    <p>
      {array === null ? 'No array' : array.fqdn} · {counted(servers.length, 'Client Access server')}
      {servers.length > 0 && <span className={styles.dim}> ({servers.join(', ')})</span>} ·{' '}
      <CountLink rows={users} what={`in ${site}`} /> users
      {waiting.count > 0 && (
        <>
          , <CountLink rows={waiting} what={`in ${site} wait for an array`} /> wait for an array
        </>
      )}
    </p>
  );
}

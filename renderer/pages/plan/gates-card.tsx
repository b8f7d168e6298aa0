import { type Ref, useImperativeHandle } from 'react';
import type { Gate, SiteChart } from '../../../core/api/plan-chart-report.ts';
import { StateMark } from '../../components/state-mark.tsx';
import { formatRoute, listRoute, stepHref, usersHref } from '../../routes/route.ts';
import { formats } from '../../words/format.ts';
import { gateDetail, gateStateWords, gateTitle } from '../../words/plan-words.ts';
import styles from './gates-card.module.css';
import { useRoving } from './use-roving.ts';

/** What the page can ask of the gates: to take the focus at the gate of a step. */
export type GatesHandle = { readonly focusStep: (step: string) => void };

/** A row for each site with its gates in the order of work. */
export function GatesCard(props: {
  readonly sites: readonly SiteChart[];
  /** The step whose pane is open; null for none. */
  readonly open: string | null;
  readonly ref: Ref<GatesHandle>;
}) {
  const { sites, open } = props;
  const rows = sites.map(({ site, gates }) =>
    gates.flatMap((gate, at) => (hrefOf(gate, site) === null ? [] : [{ key: keyOf(site, gate), at }])),
  );
  const { group, onKeyDown, stop, focus } = useRoving(rows, gateKeyOfStep(sites, open));
  useImperativeHandle(props.ref, () => ({
    focusStep: (step) => {
      const key = gateKeyOfStep(sites, step);
      if (key !== null) focus(key);
    },
  }));
  return (
    <section className={styles.card} aria-label="Gates by site">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside take the keys; arrows lead from one to the other */}
      <div ref={group} onKeyDown={onKeyDown}>
        {sites.map((site) => (
          <div key={site.site} className={styles.row}>
            <SiteName site={site} />
            <ol className={styles.gates} aria-label={`Gates of ${site.site}`}>
              {site.gates.map((gate) => (
                <li key={gate.name} className={gate.state === 'done' ? styles.passed : undefined}>
                  <Bead
                    gate={gate}
                    href={hrefOf(gate, site.site)}
                    isOpen={open !== null && gate.steps.some((id) => isSameStep(id, open))}
                    stop={stop(keyOf(site.site, gate))}
                  />
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </section>
  );
}

function SiteName({ site: { site, array, depends } }: { readonly site: SiteChart }) {
  const filter = [{ kind: 'site', oneOf: [site] } as const, { kind: 'depends', by: 'any' } as const];
  return (
    <div className={styles.site}>
      <h2>{site}</h2>
      <p>
        <span title={array?.fqdn}>{array === null ? 'no array' : (array.fqdn.split('.')[0] ?? '')}</span>
        {' · '}
        {depends === 0 ? (
          '0 depend'
        ) : (
          <a href={usersHref(filter)}>
            {formats.count(depends)} {depends === 1 ? 'depends' : 'depend'}
            <span className="visually-hidden"> on a server in {site}</span>
          </a>
        )}
      </p>
    </div>
  );
}

type BeadProps = {
  readonly gate: Gate;
  readonly href: string | null;
  readonly isOpen: boolean;
  readonly stop: ReturnType<ReturnType<typeof useRoving>['stop']>;
};

function Bead({ gate, href, isOpen, stop }: BeadProps) {
  const { mark, word } = gateStateWords[gate.state];
  const content = (
    <>
      <span className={styles.mark}>
        <StateMark mark={mark} />
      </span>
      <span className={styles.title}>{gateTitle(gate)}</span> <span className={styles.word}>{word}</span>{' '}
      <span className={styles.detail}>{gateDetail(gate)}</span>
    </>
  );
  if (href === null) return <span className={styles.bead}>{content}</span>;
  return (
    <a className={styles.bead} href={href} aria-current={isOpen ? 'true' : undefined} {...stop}>
      {content}
    </a>
  );
}

/** Where a gate leads: to its step that comes next, and without steps to where something can be done; null for nowhere. */
function hrefOf({ name, step, reason }: Gate, site: string): string | null {
  if (step !== null) return stepHref(step);
  if (reason === 'no-array' && name === 'array') return formatRoute({ page: 'settings', section: 'arrays' });
  if (reason === 'held') return formatRoute({ page: 'waves', view: 'board', open: null });
  if (reason !== 'unclear') return null;
  return formatRoute(listRoute('databases', { conditions: [{ kind: 'values', column: 'site', oneOf: [site] }] }));
}

function keyOf(site: string, { name }: Gate): string {
  return `${name} ${site}`;
}

function gateKeyOfStep(sites: readonly SiteChart[], step: string | null): string | null {
  if (step === null) return null;
  for (const { site, gates } of sites) {
    const gate = gates.find(({ steps }) => steps.some((id) => isSameStep(id, step)));
    if (gate !== undefined) return keyOf(site, gate);
  }
  return null;
}

/** Ids of steps are compared without case. */
export function isSameStep(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

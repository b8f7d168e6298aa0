import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../../../components/announcer.tsx';
import { Card } from '../../../components/card.tsx';
import type { SectionProps } from '../section-props.ts';
import { SettingButton } from '../setting-button.tsx';
import styles from '../settings-page.module.css';
import { movedTo, openSites, orderedSites } from './order-of-sites.ts';
import own from './people.module.css';
import { useSiteOrder } from './use-site-order.ts';

/** Which site begins first: by buttons, Alt+↑ and Alt+↓, or dragging. */
export function SiteOrderCard({ settings, facts, changer }: SectionProps) {
  const sites = facts.sites.map(({ site }) => site);
  const { order: stored, setOrder } = useSiteOrder(settings.siteOrder ?? [], changer);
  const order = orderedSites(stored, sites);
  const open = openSites(stored, sites);
  const announce = useAnnounce();
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: moving the row takes the focus away each time
  useEffect(() => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-site]') ?? [])];
    if (moved !== null) rows.find((row) => row.dataset.site === moved)?.focus();
    setMoved(null);
  }, [order.join('\n')]);
  const move = (site: string, place: number): void => {
    const next = movedTo(order, site, place);
    if (next.join('\n') === order.join('\n')) {
      announce(`${site} is ${order.indexOf(site) + 1} of ${order.length} already.`);
      return;
    }
    setMoved(site);
    setOrder(next);
    announce(`${site} is now ${next.indexOf(site) + 1} of ${next.length}.`);
  };
  const takeOut = (site: string): void => {
    setOrder(order.filter((other) => other !== site));
    announce(`${site} waits for no other site now.`);
  };
  return (
    <Card
      title="Order of sites"
      summary="A site does not start before the one above it. Alt+↑ and Alt+↓ move the site in focus; sites without a place start as soon as they can."
    >
      <ol ref={list} className={own.order} aria-label="Order of sites">
        {order.map((site, i) => (
          <li
            key={site}
            className={own.site}
            draggable
            data-is-dragged={dragged === site}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', site);
              setDragged(site);
            }}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => dragged !== null && event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null && dragged !== site) move(dragged, i);
              setDragged(null);
            }}
          >
            <PlacedSite
              site={site}
              place={i}
              count={order.length}
              isKnown={sites.includes(site)}
              onMove={(place) => move(site, place)}
              onTakeOut={() => takeOut(site)}
            />
          </li>
        ))}
      </ol>
      {order.length === 0 && <p className={styles.dim}>No site waits for another.</p>}
      {open.length > 0 && (
        <div className={own.open}>
          <span className={styles.dim}>Without a place:</span>
          {open.map((site) => (
            <SettingButton key={site} onClick={() => move(site, order.length)}>
              {site}
              <span className="visually-hidden"> to the end of the order</span>
            </SettingButton>
          ))}
        </div>
      )}
    </Card>
  );
}

function PlacedSite(props: {
  readonly site: string;
  readonly place: number;
  readonly count: number;
  readonly isKnown: boolean;
  readonly onMove: (place: number) => void;
  readonly onTakeOut: () => void;
}) {
  const { site, place, count, isKnown, onMove, onTakeOut } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0 || !event.altKey) return;
    event.preventDefault();
    onMove(place + step);
  };
  return (
    <div className={own.row}>
      <button
        type="button"
        className={own.name}
        data-site={site}
        onKeyDown={onKeyDown}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        aria-label={`${site}, ${place + 1} of ${count}`}
      >
        {site}
        {!isKnown && <span className={own.alias}> the project has no such site</span>}
      </button>
      <SettingButton
        aria-label={`${site} up`}
        aria-disabled={place === 0}
        onKeyDown={onKeyDown}
        onClick={() => onMove(place - 1)}
      >
        ↑
      </SettingButton>
      <SettingButton
        aria-label={`${site} down`}
        aria-disabled={place === count - 1}
        onKeyDown={onKeyDown}
        onClick={() => onMove(place + 1)}
      >
        ↓
      </SettingButton>
      <SettingButton look="quiet" onClick={onTakeOut}>
        Take out<span className="visually-hidden"> {site}</span>
      </SettingButton>
    </div>
  );
}

import { useEffect, useRef } from 'react';
import { formatRoute, type PageName } from '../routes/route.ts';
import { pageNamed, railPages } from './pages.tsx';
import styles from './rail.module.css';
import { useBadges } from './use-badges.ts';

/** The way to the pages: words, with a badge where something waits for a person. */
export function Rail({ current }: { readonly current: PageName }) {
  const badges = useBadges();
  const marked = pageNamed(current).within ?? current;
  const rail = useRef<HTMLElement>(null);
  // In a narrow window the pages stand in a row that is wider than it.
  useEffect(() => {
    rail.current?.querySelector(`[data-page="${marked}"]`)?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [marked]);
  return (
    <nav ref={rail} className={styles.rail} aria-label="Pages" data-pane="rail" tabIndex={-1}>
      <ul>
        {railPages.map(({ name, title, start, icon }, i) => {
          const badge = badges[name];
          return (
            <li key={name}>
              <a
                href={formatRoute(start)}
                className={styles.entry}
                data-page={name}
                aria-current={name === marked ? 'page' : undefined}
                aria-keyshortcuts={i < 9 ? `Control+${i + 1}` : undefined}
              >
                <svg className={styles.icon} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
                  {icon}
                </svg>
                <span>{title}</span>
                {badge !== undefined && (
                  <span className={styles.badge} title={badge.meaning}>
                    <span aria-hidden="true">{badge.text}</span>
                    <span className="visually-hidden">, {badge.meaning}</span>
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

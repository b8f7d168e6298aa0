import { useState } from 'react';
import { PushButton } from '../../components/push-button.tsx';
import { counted, formats } from '../../words/format.ts';
import styles from './more-button.module.css';

/** A long list of which a part is shown. */
export type More<Item> = {
  readonly shown: readonly Item[];
  readonly left: number;
  readonly showMore: () => void;
};

/** Shows the first fifty, then always two hundred more: a page with thousands of rows would be slow to read and to draw. */
export function useMore<Item>(items: readonly Item[]): More<Item> {
  const [most, setMost] = useState(firstItems);
  const shown = items.slice(0, most);
  return { shown, left: items.length - shown.length, showMore: () => setMost(most + moreItems) };
}

/** Shows more of a list, as long as there is more. */
export function MoreButton<Item>(props: {
  readonly more: More<Item>;
  readonly word: string;
  readonly plural?: string;
}) {
  const { more, word, plural = `${word}s` } = props;
  const { left, showMore } = more;
  if (left === 0) return null;
  return (
    <p className={styles.more}>
      <PushButton onClick={showMore}>
        Show {counted(Math.min(left, moreItems), `more ${word}`, `more ${plural}`)}
      </PushButton>
      <span>{formats.count(left)} not shown</span>
    </p>
  );
}

const firstItems = 50;
const moreItems = 200;

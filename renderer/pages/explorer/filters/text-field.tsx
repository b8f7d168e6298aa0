import { useEffect, useRef, useState } from 'react';
import frame from '../../../components/field-frame.module.css';
import styles from './filter-field.module.css';

/** Looks for letters in a column; it takes effect a moment after the last one was typed, or at once with Enter. */
export function TextField(props: {
  readonly title: string;
  readonly inForce: string;
  readonly onChange: (contains: string) => void;
}) {
  const { title, inForce, onChange } = props;
  const [text, setText] = useState(inForce);
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });
  useEffect(() => setText(inForce), [inForce]);
  useEffect(() => {
    if (text.trim() === inForce) return;
    const timer = setTimeout(() => tell.current(text.trim()), typingMilliseconds);
    return () => clearTimeout(timer);
  }, [text, inForce]);
  return (
    <input
      type="text"
      className={`${frame.frame} ${styles.field} ${inForce === '' ? '' : styles.inForce}`}
      aria-label={`${title} contains`}
      placeholder="contains…"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onChange(text.trim());
      }}
    />
  );
}

const typingMilliseconds = 200;

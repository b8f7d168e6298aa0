import { useEffect, useState } from 'react';
import type { RowCondition, RowFilter, TextColumn } from '../../../core/api/user-list.ts';
import { answerParts } from '../../../core/classification/answer-part.ts';
import { partWords } from '../../words/part-words.ts';

type FilterProps = { readonly filter: RowFilter; readonly onFilter: (filter: RowFilter) => void };

/** Looks for letters in a column; it takes effect a moment after the last one was typed. */
export function TextFilter(props: FilterProps & { readonly column: TextColumn; readonly title: string }) {
  const { filter, onFilter, column, title } = props;
  const current = filter.find((condition) => condition.kind === 'text' && condition.column === column);
  const inForce = current?.kind === 'text' ? current.contains : '';
  const [text, setText] = useState(inForce);
  useEffect(() => setText(inForce), [inForce]);
  useEffect(() => {
    if (text.trim() === inForce) return;
    const others = filter.filter((condition) => condition !== current);
    const own: readonly RowCondition[] = text.trim() === '' ? [] : [{ kind: 'text', column, contains: text.trim() }];
    const timer = setTimeout(() => onFilter([...others, ...own]), typingMilliseconds);
    return () => clearTimeout(timer);
  }, [text, inForce, filter, current, column, onFilter]);
  return (
    <input
      type="text"
      aria-label={`${title} contains`}
      placeholder="contains…"
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

/** Chooses one part of the answer. */
export function PartFilter({ filter, onFilter }: FilterProps) {
  const current = filter.find((condition) => condition.kind === 'part');
  const chosen = current?.kind === 'part' && current.oneOf.length === 1 ? current.oneOf[0] : undefined;
  const choose = (value: string): void => {
    const others = filter.filter((condition) => condition !== current);
    const part = answerParts.find((known) => known === value);
    onFilter(part === undefined ? others : [...others, { kind: 'part', oneOf: [part] }]);
  };
  return (
    <select aria-label="State is" value={chosen ?? ''} onChange={(event) => choose(event.target.value)}>
      <option value="">any state</option>
      {answerParts.map((part) => (
        <option key={part} value={part}>
          {partWords[part].row}
        </option>
      ))}
    </select>
  );
}

const typingMilliseconds = 200;

import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { WaveHead } from '../../../../core/api/wave-report.ts';
import { minutesWords, usersWords, waveDay } from '../wave-words.ts';
import type { MoveLoad } from './move-load.ts';
import styles from './wave-chooser.module.css';

/** A list of waves that is narrowed by typing a number or a name; the arrow keys choose. */
export function WaveChooser(props: {
  readonly waves: readonly WaveHead[];
  readonly load: MoveLoad;
  readonly text: string;
  /** The number of the chosen wave; null while none is. */
  readonly chosen: number | null;
  readonly onText: (text: string) => void;
  readonly onChoose: (wave: number) => void;
}) {
  const { waves, load, text, chosen, onText, onChoose } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-wave="${chosen}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || waves.length === 0) return;
    event.preventDefault();
    const now = waves.findIndex(({ number }) => number === chosen);
    const next = waves[now === -1 && step === -1 ? waves.length - 1 : (now + step + waves.length) % waves.length];
    if (next !== undefined) onChoose(next.number);
  };
  return (
    <div className={styles.chooser}>
      <label htmlFor={`${id}-input`}>Wave</label>
      <input
        id={`${id}-input`}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen === null ? undefined : `${id}-${chosen}`}
        autoComplete="off"
        placeholder="Number or name"
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened in order to choose a wave
        autoFocus
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} ref={list} role="listbox" aria-label="Waves" className={styles.list} tabIndex={-1}>
        {waves.map((wave) => (
          <WaveOption
            key={wave.number}
            id={`${id}-${wave.number}`}
            wave={wave}
            isHere={load.from.includes(wave.number)}
            isChosen={wave.number === chosen}
            onChoose={onChoose}
          />
        ))}
      </div>
      {waves.length === 0 && <p className={styles.none}>No wave has that number or name.</p>}
    </div>
  );
}

function WaveOption(props: {
  readonly id: string;
  readonly wave: WaveHead;
  readonly isHere: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (wave: number) => void;
}) {
  const { id, wave, isHere, isChosen, onChoose } = props;
  const { number, name, isLocked } = wave;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      data-wave={number}
      className={styles.option}
      onClick={() => onChoose(number)}
    >
      <strong className={styles.number}>{number}</strong>
      <span className={styles.name}>
        {name}
        {isHere && <small> now here</small>}
        {isLocked && <small> locked</small>}
      </span>
      <span className={styles.day}>{waveDay(wave.start)}</span>
      <span className={styles.room}>{usersWords(wave)}</span>
      <span className={styles.room}>{minutesWords(wave)}</span>
    </div>
  );
}

import { useId } from 'react';
import type { MoveEffect } from '../../../../core/planning/move-effect.ts';
import { counted } from '../../../words/format.ts';
import { SplitList } from './effect-panel.tsx';
import styles from './group-question.module.css';
import { groupWords } from './group-words.ts';
import type { MoveLoad } from './move-load.ts';

/** Asks whether the group goes along, where only a part of it is moved; `parted` is what moving the part alone would do. */
export function GroupQuestion(props: {
  readonly load: MoveLoad;
  readonly parted: MoveEffect;
  readonly isWhole: boolean;
  readonly onChange: (isWhole: boolean) => void;
}) {
  const { load, parted, isWhole, onChange } = props;
  const name = useId();
  const { companions, splits } = parted;
  return (
    <fieldset className={styles.question}>
      <legend>{counted(companions.length, 'person belongs', 'people belong')} to the same group</legend>
      <label>
        <input type="radio" name={name} checked={isWhole} onChange={() => onChange(true)} />
        <span>
          The whole group
          <small>{groupWords(load, companions)}</small>
        </span>
      </label>
      <label>
        <input type="radio" name={name} checked={!isWhole} onChange={() => onChange(false)} />
        <span>
          Only {load.title}
          <small>
            {splits.length === 0
              ? 'No permission is split.'
              : `${counted(splits.length, 'permission is', 'permissions are')} split and no longer ${splits.length === 1 ? 'keeps' : 'keep'} them together.`}
          </small>
        </span>
      </label>
      <SplitList splits={splits} />
    </fieldset>
  );
}

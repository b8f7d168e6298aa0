import type { WaveCard } from '../../../../core/api/wave-report.ts';
import { formats } from '../../../words/format.ts';
import { RiskMark } from '../risk-mark.tsx';
import styles from './board-card.module.css';
import { BoardIcon } from './board-icon.tsx';
import { type BoardItem, canOpen, personOf } from './board-items.ts';
import { markWords, personDetail } from './card-words.ts';
import { unplannedHref } from './unplanned-href.ts';

/** What the board does with an item besides moving it. */
export type ItemActions = {
  readonly onUnfold: (key: string) => void;
  /** Tells why the person of an item is where they are. */
  readonly onWhy: (item: BoardItem) => void;
};

type ItemProps = ItemActions & {
  readonly id: string;
  readonly item: BoardItem;
  readonly column: number;
  readonly row: number;
  readonly top: number;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly isLifted: boolean;
  readonly isOpen: boolean;
};

/** A card, or one of the people of a card that is open. The keys are those of the board; its buttons are for the mouse and Tab. */
export function ItemCard(props: ItemProps) {
  const { id, item, column, row, top, isActive, isChosen, isLifted, isOpen } = props;
  const classes = [
    item.kind === 'card' ? styles.card : styles.person,
    isActive ? styles.active : '',
    isChosen ? styles.chosen : '',
    isLifted ? styles.lifted : '',
    item.card.kind === 'unplanned' ? styles.still : '',
  ];
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={item.kind === 'card' ? 2 : 3}
      aria-posinset={item.position}
      aria-setsize={item.of}
      aria-selected={isChosen}
      aria-expanded={item.kind === 'card' && canOpen(item.card) ? isOpen : undefined}
      className={classes.join(' ')}
      data-column={column}
      data-row={row}
      style={{ top }}
    >
      {item.kind === 'card' ? <CardContent {...props} card={item.card} /> : <PersonContent {...props} />}
    </div>
  );
}

function CardContent(props: ItemProps & { readonly card: WaveCard }) {
  const { id, card, item, isChosen, isLifted, isActive, isOpen, onUnfold } = props;
  return (
    <>
      <BoardIcon name={card.kind} />
      <div className={styles.words}>
        <div className={styles.line}>
          <span id={`${id}-title`} className={styles.title} title={card.title}>
            {card.title}
          </span>
          {card.kind === 'unplanned' ? <UsersLink card={card} isActive={isActive} /> : <Users card={card} />}
        </div>
        <div className={styles.line}>
          <span className={styles.detail} title={card.detail}>
            {isLifted ? 'being moved' : card.detail}
          </span>
          <span className="visually-hidden">{markWords(item, { isChosen, isLifted })}</span>
          <span className={styles.tools}>
            {card.isPinned && <BoardIcon name="pin" />}
            {card.kind !== 'unplanned' && card.risk === 'High' && <RiskMark risk="High" />}
            {canOpen(card) ? (
              <UnfoldButton id={id} isOpen={isOpen} isActive={isActive} onClick={() => onUnfold(item.key)} />
            ) : (
              <WhyButton {...props} />
            )}
          </span>
        </div>
      </div>
    </>
  );
}

function PersonContent(props: ItemProps) {
  const person = personOf(props.item);
  if (person === null) return null;
  return (
    <>
      <span id={`${props.id}-title`} className={styles.title} title={person.name}>
        {person.name}
      </span>
      <span className={styles.detail}>{props.isLifted ? 'being moved' : personDetail(person)}</span>
      <span className="visually-hidden">{markWords(props.item, props)}</span>
      <span className={styles.tools}>
        {person.isPinned && <BoardIcon name="pin" />}
        {person.risk === 'High' && <RiskMark risk="High" />}
        <WhyButton {...props} />
      </span>
    </>
  );
}

function Users({ card }: { readonly card: WaveCard }) {
  return (
    <span className={styles.count}>
      {formats.count(card.users)}
      <span className="visually-hidden"> {card.users === 1 ? 'user' : 'users'}</span>
    </span>
  );
}

function UsersLink({ card, isActive }: { readonly card: WaveCard; readonly isActive: boolean }) {
  return (
    <a
      href={unplannedHref(card)}
      className={styles.count}
      title="Show them in the list of users"
      tabIndex={isActive ? 0 : -1}
    >
      {formats.count(card.users)}
      <span className="visually-hidden">{card.users === 1 ? ' user' : ' users'}, show them</span>
    </a>
  );
}

function UnfoldButton(props: {
  /** The id of the card. */
  readonly id: string;
  readonly isOpen: boolean;
  readonly isActive: boolean;
  readonly onClick: () => void;
}) {
  const { id, isOpen, isActive, onClick } = props;
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={isOpen ? 'Hide people' : 'Show people'}
      aria-describedby={`${id}-title`}
      title={isOpen ? 'Hide the people' : 'Show the people'}
      tabIndex={isActive ? 0 : -1}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={isOpen ? 'm4 10 4-4 4 4' : 'm4 6 4 4 4-4'} />
      </svg>
    </button>
  );
}

function WhyButton({ id, item, isActive, onWhy }: ItemProps) {
  if (personOf(item) === null) return null;
  return (
    <button
      type="button"
      className={styles.why}
      aria-describedby={`${id}-title`}
      tabIndex={isActive ? 0 : -1}
      onClick={() => onWhy(item)}
    >
      Why
    </button>
  );
}

import type { SectionProps } from '../section-props.ts';
import styles from '../settings-page.module.css';
import { VipsForm } from '../vips-form.tsx';
import { PeopleListsCard } from './people-lists-card.tsx';
import { PermissionsCards } from './permissions-card.tsx';
import { PilotCard } from './pilot-card.tsx';
import { PinsCards } from './pins-card.tsx';
import { SiteOrderCard } from './site-order-card.tsx';

/** Who goes first, who goes together, and who stays where they are. */
export function PeopleSection(props: SectionProps) {
  return (
    <div className={styles.cards}>
      <PilotCard {...props} />
      <SiteOrderCard {...props} />
      <VipsForm {...props} />
      <PeopleListsCard name="keepTogether" {...props} />
      <PeopleListsCard name="keepApart" {...props} />
      <PermissionsCards {...props} />
      <PinsCards {...props} />
    </div>
  );
}

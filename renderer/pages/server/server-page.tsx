import type { ServerCard } from '../../../core/api/server-card.ts';
import { QueryState } from '../../components/query-state.tsx';
import { ReportLink } from '../../components/report-link.tsx';
import { PageHeader } from '../../frame/page-header.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { useRoute } from '../../routes/router.tsx';
import { isServerKind } from '../../words/server-words.ts';
import { FactsCard } from './facts-card.tsx';
import { HangsCard } from './hangs-card.tsx';
import { ImpactCard } from './impact-card.tsx';
import { RetireCard } from './retire-card.tsx';
import styles from './server-page.module.css';
import { StepsCard } from './steps-card.tsx';

/** What still hangs on a server, and whether it can be retired. */
export function ServerPage() {
  const route = useRoute();
  const name = route.page === 'server' ? route.name : '';
  const server = useOperation('server.get', { name, asOf: null }, { isEnabled: name !== '' });
  if (name === '') return <NoServer />;
  const isOther = server.isPlaceholderData && server.error === null;
  return (
    <div className={styles.page}>
      <PageHeader title={isOther ? name : (server.data?.name ?? name)}>
        {isOther ? '' : server.data?.meaning}
        {server.data !== undefined && isServerKind(server.data.kind) && (
          <>
            {' · '}
            <ReportLink view="servers">Print what depends on servers</ReportLink>
          </>
        )}
      </PageHeader>
      {isOther ? <div aria-busy="true" /> : <QueryState query={server}>{(card) => <Cards card={card} />}</QueryState>}
    </div>
  );
}

function Cards({ card }: { readonly card: ServerCard }) {
  const isServer = isServerKind(card.kind);
  return (
    <div className={styles.cards}>
      <div className={styles.column}>
        {isServer && <RetireCard card={card} />}
        <HangsCard card={card} />
        <FactsCard card={card} />
      </div>
      <div className={styles.column}>
        {(card.kind === 'cas' || card.kind === 'retired') && <ImpactCard name={card.name} />}
        <StepsCard card={card} />
      </div>
    </div>
  );
}

function NoServer() {
  return (
    <div className={styles.page}>
      <PageHeader title="Server" />
      <p>No server is named. Choose one on the page Servers.</p>
    </div>
  );
}

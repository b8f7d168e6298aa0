import { QueryState } from '../../components/query-state.tsx';
import { PageHeader } from '../../frame/page-header.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { useRoute } from '../../routes/router.tsx';
import { WaveCalendar } from './calendar/wave-calendar.tsx';
import { WaveTable } from './table/wave-table.tsx';

/** TO COME */
export function WavesPage() {
  const route = useRoute();
  const report = useOperation('plan.waves', {});
  const open = route.page === 'waves' ? route.open : null;
  const isCalendar = route.page === 'waves' && route.view === 'calendar';
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: '100%', padding: '0 24px 16px' }}>
      <PageHeader title="Waves" />
      <QueryState query={report}>
        {(known) =>
          isCalendar ? <WaveCalendar report={known} open={open} /> : <WaveTable report={known} open={open} />
        }
      </QueryState>
    </div>
  );
}

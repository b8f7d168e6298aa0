import type { WavesReport } from '../../../../core/api/wave-report.ts';

/** TO COME */
export function WaveCalendar({ report }: { readonly report: WavesReport; readonly open: number | null }) {
  return <p>{report.waves.length} waves</p>;
}

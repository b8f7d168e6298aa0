import type { WavesReport } from '../../../../core/api/wave-report.ts';

/** TO COME */
export function WaveTable({ report }: { readonly report: WavesReport; readonly open: number | null }) {
  return <p>{report.waves.length} waves</p>;
}

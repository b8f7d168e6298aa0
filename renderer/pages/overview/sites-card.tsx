import { useMemo } from 'react';
import type { Overview, SiteLine } from '../../../core/api/overview-report.ts';
import type { AnswerPart } from '../../../core/classification/answer-part.ts';
import { partsInScope } from '../../../core/classification/answer-part.ts';
import { stackedBars } from '../../charts/bar-options.ts';
import { Chart } from '../../charts/chart.tsx';
import { ChartCard } from '../../components/chart-card.tsx';
import { CountLink } from '../../components/count-link.tsx';
import { FigureTable } from '../../components/figure-table.tsx';
import { counted, formats } from '../../words/format.ts';
import { partWords } from '../../words/part-words.ts';
import { PartSwatch } from './part-swatch.tsx';
import styles from './sites-card.module.css';

/** Where the work is: each site with its users by part of the answer. */
export function SitesCard({ overview }: { readonly overview: Overview }) {
  const { sites } = overview;
  return (
    <ChartCard
      title="By site"
      summary={summaryOf(overview)}
      chart={<Bars sites={sites.slice(0, mostBars)} />}
      table={
        <FigureTable
          caption="Users by site"
          columns={['Site', 'depend', 'users', ...partsInScope.map((part) => partWords[part].legend)]}
          rows={sites.map((line) => ({
            key: nameOf(line),
            name: nameOf(line),
            figures: [
              <CountLink key="depend" rows={line.depends} what={`in ${nameOf(line)} depend on a server`} />,
              <CountLink key="users" rows={line.users} what={`in ${nameOf(line)}`} />,
              ...partsInScope.map((part) => <PartFigure key={part} line={line} part={part} />),
            ],
          }))}
        />
      }
    />
  );
}

function PartFigure({ line, part }: { readonly line: SiteLine; readonly part: AnswerPart }) {
  const rows = line.parts.find((candidate) => candidate.part === part) ?? { count: 0, filter: [] };
  return <CountLink rows={rows} what={`in ${nameOf(line)}: ${partWords[part].legend}`} />;
}

function Bars({ sites }: { readonly sites: readonly SiteLine[] }) {
  const option = useMemo(
    () =>
      stackedBars(
        sites.map((line) => ({ name: nameOf(line), parts: line.parts })),
        16,
      ),
    [sites],
  );
  const used = partsInScope.filter((part) => sites.some((line) => line.parts.some((found) => found.part === part)));
  return (
    <>
      <div className={styles.stack}>
        <ul>
          {sites.map((line) => (
            <li key={nameOf(line)} className={styles.site}>
              <span>
                <strong>{nameOf(line)}</strong>{' '}
                <span className={styles.users}>{counted(line.users.count, 'user')}</span>
              </span>
              <span>
                <CountLink rows={line.depends} what={`in ${nameOf(line)} depend on a server`} />{' '}
                {line.depends.count === 1 ? 'depends' : 'depend'}
              </span>
            </li>
          ))}
        </ul>
        <Chart option={option} label={`Users by site: ${sites.map(lineInWords).join('; ')}`} className={styles.bars} />
      </div>
      <ul className={styles.legend} aria-label="Legend">
        {used.map((part) => (
          <li key={part}>
            <PartSwatch part={part} /> {partWords[part].legend}
          </li>
        ))}
      </ul>
    </>
  );
}

const mostBars = 5;

function nameOf({ site }: SiteLine): string {
  return site ?? 'unknown site';
}

function lineInWords(line: SiteLine): string {
  const parts = line.parts.map(({ part, count }) => `${formats.count(count)} ${partWords[part].legend}`);
  return `${nameOf(line)}: ${parts.join(', ')}`;
}

function summaryOf({ sites, answer }: Overview): string {
  const [first] = sites;
  const more = sites.length > mostBars ? ` The table lists all ${sites.length} sites.` : '';
  if (first === undefined || first.depends.count === 0) return `No site has users who depend on a server.${more}`;
  const share = formats.share(first.depends.count, answer.users.count);
  return `${nameOf(first)} has ${share} of the users who depend on a server.${more}`;
}

import { partsInScope } from '../../../../core/classification/answer-part.ts';
import type { ListRow } from '../../../../core/lists/list-column.ts';
import { CountLink } from '../../../components/count-link.tsx';
import { StateMark } from '../../../components/state-mark.tsx';
import { useOperation } from '../../../queries/use-operation.ts';
import { formatRoute, listRoute } from '../../../routes/route.ts';
import { counted } from '../../../words/format.ts';
import { partWords } from '../../../words/part-words.ts';
import { Facts, numberOf, PaneHead, PaneLinks, PanePart, textOf } from './parts.tsx';
import styles from './site-details.module.css';

/** A site: its array, and where its users stand. */
export function SiteDetails({ row: { id, cells } }: { readonly row: ListRow }) {
  const overview = useOperation('overview', { asOf: null }).data;
  const line = overview?.sites.find(({ site }) => site === id);
  const inSite = { kind: 'values', column: 'site', oneOf: [id] } as const;
  return (
    <>
      <PaneHead title={id} about={textOf(cells.array) ?? 'no array'} />
      <PanePart title="Users by state">
        <table className={styles.parts}>
          <tbody>
            {partsInScope.map((part) => {
              const found = line?.parts.find((other) => other.part === part);
              return (
                <tr key={part}>
                  <th scope="row">
                    <span className={styles.state}>
                      <StateMark mark={partWords[part].mark} />
                      {partWords[part].row}
                    </span>
                  </th>
                  <td>
                    <CountLink rows={found ?? { count: 0, filter: [] }} what={`in ${id}: ${partWords[part].row}`} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </PanePart>
      <PanePart title="Servers and databases">
        <Facts facts={[['Array', textOf(cells.array) ?? 'none: create it before anything is rebound']]} />
        <PaneLinks
          links={[
            {
              href: formatRoute(listRoute('databases', { conditions: [inSite] })),
              text: counted(numberOf(cells.databases), 'database'),
            },
            {
              href: formatRoute(listRoute('servers', { conditions: [inSite] })),
              text: counted(numberOf(cells.cas), 'Client Access server'),
            },
          ]}
        />
      </PanePart>
    </>
  );
}

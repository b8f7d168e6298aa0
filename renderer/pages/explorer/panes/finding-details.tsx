import { severityWords } from '../../../../core/lists/columns.ts';
import type { ListRow } from '../../../../core/lists/list-column.ts';
import { findingRowsHref, serverHref } from '../../../routes/route.ts';
import { counted } from '../../../words/format.ts';
import { markOf } from '../list-cell.tsx';
import { PaneHead, PaneLinks, PanePart, textOf } from './parts.tsx';

/** A finding: what is so, why it matters, what to do, and what it concerns. */
export function FindingDetails({ row: { id, cells } }: { readonly row: ListRow }) {
  const severity = textOf(cells.severity) ?? '';
  const words = Object.entries(severityWords).find(([code]) => code === severity)?.[1] ?? severity;
  const names = (textOf(cells.names) ?? '').split('\n').filter((name) => name !== '');
  const acceptance = textOf(cells.acceptance);
  return (
    <>
      <PaneHead
        title={textOf(cells.title) ?? ''}
        about={[textOf(cells.site) ?? 'the whole organization', textOf(cells.subject)].join(' · ')}
        state={{ mark: markOf('findings', 'severity', severity) ?? 'unknown', words }}
      />
      <PanePart title="What is so">
        <p>{textOf(cells.message)}</p>
      </PanePart>
      <PanePart title="Why it matters">
        <p>{textOf(cells.why)}</p>
      </PanePart>
      <PanePart title="What to do">
        <p>{textOf(cells.fix)}</p>
      </PanePart>
      {acceptance !== null && (
        <PanePart title="Accepted">
          <p>{acceptance}</p>
        </PanePart>
      )}
      {names.length > 0 && (
        <PanePart title={`Concerns ${counted(names.length, 'entry', 'entries')}`}>
          <PaneLinks links={linksTo(id, textOf(cells.affectedKind) ?? '', names)} />
        </PanePart>
      )}
      <PanePart title="Rule">
        <p>{[textOf(cells.rule), probeOf(textOf(cells.source))].filter((part) => part !== null).join(' · ')}</p>
      </PanePart>
    </>
  );
}

/** All of them in their list, then each by itself as far as it has a page of its own. */
function linksTo(id: string, kind: string, names: readonly string[]) {
  switch (kind) {
    case 'users':
    case 'databases':
    case 'sites':
      return [{ href: findingRowsHref(kind, id), text: `Show ${counted(names.length, kind.replace(/s$/, ''), kind)}` }];
    case 'servers':
    case 'arrays':
      return names.slice(0, mostLinks).map((name) => ({ href: serverHref(name), text: name }));
    default:
      return [];
  }
}

const mostLinks = 20;

/** The probe on which a finding rests, and its day; the chapter of the specification says nothing to people. */
function probeOf(source: string | null): string | null {
  return /probe .*/.exec(source ?? '')?.[0] ?? null;
}

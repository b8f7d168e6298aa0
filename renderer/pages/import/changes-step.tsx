import { type ReactNode, useState } from 'react';
import { type ImportPreview, type PreviewTab, previewTabs } from '../../../core/api/import-preview.ts';
import type { EntityName } from '../../../core/inventory/kinds.ts';
import row from '../../components/tab-row.module.css';
import { tabWords } from '../../words/change-words.ts';
import { formats } from '../../words/format.ts';
import { entityWords } from '../../words/kind-words.ts';
import { AnswerBanner } from './answer-banner.tsx';
import styles from './changes-step.module.css';
import { ChangeList } from './grids/change-list.tsx';
import { IssuePane } from './issue-pane.tsx';
import { PreviewedFiles } from './previewed-files.tsx';
import type { Wizard } from './wizard.ts';

/** The heart of the wizard: what the import does to the answer and to every stored thing, before anything is written. */
export function ChangesStep({ wizard, preview }: { readonly wizard: Wizard; readonly preview: ImportPreview }) {
  const [tab, setTab] = useState<PreviewTab>(() => firstTab(preview));
  const [facet, setFacet] = useState<Facet>(noFacet);
  const choose = (next: PreviewTab): void => {
    setTab(next);
    setFacet(noFacet);
  };
  return (
    <>
      <PreviewedFiles files={preview.files} />
      <AnswerBanner preview={preview} declined={wizard.state.declined.size} />
      <div className={styles.review}>
        <section className={styles.changes} aria-label="Changes">
          <Tabs counts={preview.counts} tab={tab} onChoose={choose} />
          <div role="tabpanel" aria-labelledby={tabId(tab)} className={styles.panel}>
            <Facets preview={preview} tab={tab} facet={facet} onChoose={setFacet} />
            {tab === 'gone' && <Partial wizard={wizard} />}
            <ChangeList
              key={`${tab} ${facet.entity} ${facet.field}`}
              {...{ wizard, tab }}
              wanted={{ previewId: preview.previewId, tab, ...facet }}
            />
          </div>
        </section>
        <IssuePane wizard={wizard} preview={preview} />
      </div>
    </>
  );
}

type Facet = { readonly entity: EntityName | null; readonly field: string | null };
const noFacet: Facet = { entity: null, field: null };

/** Where there is most to see: changes of stored things, else what is new. */
function firstTab({ counts }: ImportPreview): PreviewTab {
  return (['changed', 'new', 'gone'] as const).find((tab) => counts[tab] > 0) ?? 'unchanged';
}

function Tabs(props: {
  readonly counts: ImportPreview['counts'];
  readonly tab: PreviewTab;
  readonly onChoose: (tab: PreviewTab) => void;
}) {
  const { counts, tab, onChoose } = props;
  const move = (step: number): void => {
    const next = previewTabs[(previewTabs.indexOf(tab) + step + previewTabs.length) % previewTabs.length];
    if (next === undefined) return;
    onChoose(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div role="tablist" aria-label="What becomes of the rows" className={`${row.tabs} ${styles.tabs}`}>
      {previewTabs.map((name) => (
        <button
          key={name}
          id={tabId(name)}
          type="button"
          role="tab"
          aria-selected={name === tab}
          tabIndex={name === tab ? 0 : -1}
          onClick={() => onChoose(name)}
          onKeyDown={({ key }) => {
            if (key === 'ArrowRight') move(1);
            if (key === 'ArrowLeft') move(-1);
          }}
        >
          {tabWords[name].title} <span className={styles.count}>{formats.count(counts[name])}</span>
        </button>
      ))}
    </div>
  );
}

function tabId(tab: PreviewTab): string {
  return `import-tab-${tab}`;
}

/** Changes by field, the other tabs by kind of thing. They filter what is shown, never what is imported. */
function Facets(props: {
  readonly preview: ImportPreview;
  readonly tab: PreviewTab;
  readonly facet: Facet;
  readonly onChoose: (facet: Facet) => void;
}) {
  const { preview, tab, facet, onChoose } = props;
  const chips: readonly { readonly text: string; readonly count: number; readonly facet: Facet }[] =
    tab === 'changed'
      ? preview.fields.map(({ entity, field, title, count }) => ({ text: title, count, facet: { entity, field } }))
      : preview.entities
          .filter((line) => line[tab] > 0)
          .map((line) => ({
            text: entityWords[line.entity],
            count: line[tab],
            facet: { entity: line.entity, field: null },
          }));
  if (chips.length < 2) return null;
  return (
    <fieldset className={styles.chips}>
      <legend className="visually-hidden">Show only</legend>
      <Chip isOn={facet.entity === null} count={preview.counts[tab]} onChoose={() => onChoose(noFacet)}>
        All
      </Chip>
      {chips.map(({ text, count, facet: own }) => (
        <Chip
          key={`${own.entity} ${own.field}`}
          isOn={facet.entity === own.entity && facet.field === own.field}
          count={count}
          onChoose={() => onChoose(own)}
        >
          {text}
        </Chip>
      ))}
    </fieldset>
  );
}

function Chip(props: {
  readonly isOn: boolean;
  readonly count: number;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className={styles.chip} aria-pressed={props.isOn} onClick={props.onChoose}>
      {props.children} <strong>{formats.count(props.count)}</strong>
    </button>
  );
}

function Partial({ wizard }: { readonly wizard: Wizard }) {
  return (
    <label className={styles.partial}>
      <input
        type="checkbox"
        checked={wizard.state.isPartial}
        onChange={({ target }) => wizard.decide({ kind: 'partial', isPartial: target.checked })}
      />
      The files do not hold everything: nothing is marked as gone
    </label>
  );
}

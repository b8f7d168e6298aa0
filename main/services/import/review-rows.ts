import type { PreviewField, PreviewRow, PreviewTab } from '../../../core/api/import-preview.ts';
import { fieldTitle } from '../../../core/inventory/field-title.ts';
import { type EntityName, entityNames } from '../../../core/inventory/kinds.ts';
import type { StoredValue } from '../../../core/inventory/shape.ts';
import { fieldIndex } from '../../../core/inventory/shape.ts';
import { shapes } from '../../../core/inventory/shapes.ts';
import { type KeyedRow, rowsOf } from '../../../db/entity-rows.ts';
import type { PreviewStore } from '../../../db/preview-store.ts';
import type { AnswerChange } from './answer-effect.ts';
import { reviewId } from './declined-rows.ts';
import { type EntityApplier, fieldChanges, readableKey } from './entity-applier.ts';
import type { ImportRun } from './import-run.ts';

/** Puts what a run did to every row into a store, kind by kind, while the transaction of the run is open. */
export function collectReview(run: ImportRun, answer: AnswerChange, store: PreviewStore): void {
  for (const entity of entityNames) {
    const applier = run.appliers.get(entity);
    if (applier !== undefined) collectEntity(run, applier, answer, store);
  }
}

function collectEntity(run: ImportRun, applier: EntityApplier, answer: AnswerChange, store: PreviewStore): void {
  const { entity } = applier;
  const gone = new Set(applier.gone);
  // A declined change is put back, and so counts as unchanged; it stands in the review as what it would be.
  const declined = new Set(applier.declined.map((row) => (row.kind === 'new' ? row.now.id : row.before.id)));
  const add = (tab: PreviewTab, row: KeyedRow, fields: readonly PreviewField[], isAccepted = true): void => {
    const effect = tab === 'unchanged' || !isAccepted ? null : answer.effectOn(entity, row.id, nameOf(entity, row));
    store.addRow(tab, {
      id: reviewId(entity, row.key),
      entity,
      ...wordsFor(entity, row, answer),
      fields,
      effect,
      isAccepted,
    });
  };
  for (const row of rowsOf(run.db, entity)) {
    const status = applier.tally.statusOf(row.id);
    if (gone.has(row.id)) add('gone', row, []);
    else if (status === 'new') add('new', row, filledFields(entity, row));
    else if (status === 'changed') addChanged(applier, row.id, add);
    else if ((status === 'unchanged' || status === 'older') && !declined.has(row.id)) add('unchanged', row, []);
  }
  for (const row of applier.declined) {
    if (row.kind === 'new') add('new', row.now, filledFields(entity, row.now), false);
    else if (row.kind === 'gone') add('gone', row.before, [], false);
    else add('changed', row.before, changedFields(entity, row.before, row.now), false);
  }
}

type Add = (tab: PreviewTab, row: KeyedRow, fields: readonly PreviewField[]) => void;

function addChanged(applier: EntityApplier, id: number, add: Add): void {
  const change = applier.changeOf(id);
  if (change === null) throw new Error(`${applier.entity}: changed row ${id} is not in the journal`);
  add('changed', change.before, changedFields(applier.entity, change.before, change.now));
}

function changedFields(entity: EntityName, before: KeyedRow, now: KeyedRow): readonly PreviewField[] {
  return fieldChanges(shapes[entity], before, now).map(({ field, old, new: next }) => ({
    ...{ field, title: fieldTitle(entity, field), old, new: next },
  }));
}

function filledFields(entity: EntityName, { values }: KeyedRow): readonly PreviewField[] {
  return shapes[entity].fields.flatMap(({ name }, i) => {
    const value = values[i] ?? null;
    return value === null ? [] : [{ field: name, title: fieldTitle(entity, name), old: null, new: value }];
  });
}

type Words = Pick<PreviewRow, 'title' | 'subtitle'>;

/** How people know a row: by the name of the person or thing, and what tells it from others. */
function wordsFor(entity: EntityName, row: KeyedRow, answer: AnswerChange): Words {
  const value = (field: string): string => textOf(row.values[fieldIndex(shapes[entity], field)] ?? null);
  switch (entity) {
    case 'mailboxes':
    case 'cas-mailboxes':
      return words([value('displayName'), value('alias')], row.key, [value('alias'), value('primarySmtpAddress')]);
    case 'profiles': {
      const owner = answer.ownerOf(row.id);
      const person = owner === null ? '' : (owner.displayName ?? owner.alias);
      return words([person, value('userName')], row.key, [`${value('computer')} · ${value('profileName')}`]);
    }
    case 'permissions':
      return words([value('mailbox')], row.key, [value('user')]);
    case 'connections':
      return words([value('client')], row.key, [value('software')]);
    case 'logons':
      return words([value('userName')], row.key, [value('servingCas')]);
    default:
      return words([nameOf(entity, row)], row.key, []);
  }
}

function words(titles: readonly string[], key: string, subtitles: readonly string[]): Words {
  const title = titles.find((text) => text !== '') ?? readableKey(key);
  const subtitle = subtitles.find((text) => text !== '' && text !== title) ?? '';
  return { title, subtitle: subtitle.replace(/^ · | · $/g, '') };
}

function nameOf(entity: EntityName, row: KeyedRow): string {
  const at = shapes[entity].fields.findIndex(({ name }) => name === 'name');
  return at < 0 ? '' : textOf(row.values[at] ?? null);
}

function textOf(value: StoredValue): string {
  return value === null ? '' : String(value);
}

import { listColumns } from '../../../../core/lists/columns.ts';
import type { ListName, ListQuery } from '../../../../core/lists/list-query.ts';
import { assertNever } from '../../../../core/shared/assert.ts';
import { valueWords } from '../cell-words.ts';
import { conditionOn, withCondition } from '../change-query.ts';
import { RangeField } from './range-field.tsx';
import { TextField } from './text-field.tsx';
import { ValuesField } from './values-field.tsx';

/** The field under a title that filters its column in the way that fits what it holds. */
export function FilterField(props: {
  readonly list: ListName;
  readonly query: ListQuery;
  readonly columnKey: string;
  readonly onChange: (query: ListQuery) => void;
}) {
  const { list, query, columnKey, onChange } = props;
  const column = listColumns[list].find(({ key }) => key === columnKey);
  if (column === undefined) return null;
  const current = conditionOn(query, columnKey);
  const { kind, title } = column;
  switch (kind) {
    case 'text':
      return (
        <TextField
          title={title}
          inForce={current?.kind === 'text' ? current.contains : ''}
          onChange={(contains) =>
            onChange(
              withCondition(query, columnKey, contains === '' ? null : { kind: 'text', column: columnKey, contains }),
            )
          }
        />
      );
    case 'choice':
    case 'flag':
      return (
        <ValuesField
          {...{ list, query, column }}
          inForce={current?.kind === 'values' ? current.oneOf : null}
          onChange={(oneOf) =>
            onChange(
              withCondition(query, columnKey, oneOf === null ? null : { kind: 'values', column: columnKey, oneOf }),
            )
          }
          wordOf={(value) => valueWords(column, value)}
        />
      );
    case 'number':
    case 'day':
      return (
        <RangeField
          {...{ title, kind }}
          inForce={current?.kind === 'range' ? current : null}
          onChange={(range) =>
            onChange(
              withCondition(query, columnKey, range === null ? null : { kind: 'range', column: columnKey, ...range }),
            )
          }
        />
      );
    default:
      return assertNever(kind, 'kind of column');
  }
}

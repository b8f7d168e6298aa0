import type { Inputs, Outputs } from '../../core/api/contract.ts';
import { wholeList } from '../../core/lists/list-query.ts';
import { fileRef } from './example-files.ts';

type ListName = 'list.page' | 'list.place' | 'list.values' | 'list.counts' | 'list.text' | 'list.save';

const row = { id: '12', cells: { name: 'Magnus Lien', alias: 'mlien', site: 'Oslo', risk: null } };

/** For each operation on lists an input and what could come back for it. */
export const exampleListCalls: {
  readonly [Name in ListName]: { readonly input: Inputs[Name]; readonly output: Outputs[Name] };
} = {
  'list.page': {
    input: { list: 'users', query: wholeList, offset: 0, limit: 100, asOf: null },
    output: { total: 1, all: 40, rows: [row] },
  },
  'list.place': { input: { list: 'users', query: wholeList, id: '12', asOf: null }, output: { row, index: 0 } },
  'list.values': {
    input: { list: 'users', query: wholeList, column: 'site', asOf: null },
    output: {
      values: [
        { value: 'Oslo', count: 21 },
        { value: null, count: 1 },
      ],
      isCut: false,
    },
  },
  'list.counts': { input: { list: 'users', queries: [wholeList], asOf: null }, output: { counts: [40] } },
  'list.text': {
    input: { list: 'users', query: wholeList, columns: ['alias'], ranges: [[0, 1]], asOf: null },
    output: { text: 'Alias\r\nmlien\r\nknilsen', rows: 2 },
  },
  'list.save': {
    input: {
      ...{ list: 'users', query: wholeList, columns: ['alias'], ranges: null, asOf: null },
      ...{ target: fileRef('Users.csv'), format: 'csv' },
    },
    output: { rows: 40, bytes: 500 },
  },
};

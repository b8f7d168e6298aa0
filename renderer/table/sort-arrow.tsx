import base from './base-grid.module.css';

/** Shows beside the title of a column that the rows are sorted by it, and which way. */
export function SortArrow({ isDescending }: { readonly isDescending: boolean }) {
  return (
    <svg className={base.arrow} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={isDescending ? 'm2.5 4.5 3.5 3.5 3.5-3.5' : 'm2.5 7.5 3.5-3.5 3.5 3.5'} />
    </svg>
  );
}

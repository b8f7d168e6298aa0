/** What can be done with a list. */
export function ListsTopic() {
  return (
    <>
      <ul>
        <li>
          <strong>Filter</strong> in the row under the headings (<kbd>Ctrl+F</kbd>). The conditions in force stand above
          the list; each has a cross that takes it away.
        </li>
        <li>
          <strong>Sort</strong> by a heading; what is not known comes last in either direction.
        </li>
        <li>
          <strong>Save as view</strong> keeps filter, order and columns under a name, in the project file.
        </li>
        <li>
          <strong>Columns</strong> shows, hides and orders them.
        </li>
        <li>
          <strong>Copy</strong> (<kbd>Ctrl+C</kbd>) puts the selected rows on the clipboard as a table that Excel takes.
        </li>
        <li>
          <strong>Save list</strong> (<kbd>Ctrl+E</kbd>) writes exactly what is shown, in this order, as CSV or Excel.
          Texts that look like formulas stay texts.
        </li>
        <li>
          <strong>Open</strong> (<kbd>Enter</kbd>) shows the row beside the list; <kbd>↑</kbd> and <kbd>↓</kbd> keep it
          open, <kbd>Esc</kbd> closes it.
        </li>
      </ul>
      <p>A list has an address, so the browser's back button leads back to it, and a link to it can be kept.</p>
    </>
  );
}

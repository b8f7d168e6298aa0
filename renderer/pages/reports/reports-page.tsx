/** The reports: what can be written, with a preview. */
export function ReportsPage() {
  return <h1>Reports</h1>;
}

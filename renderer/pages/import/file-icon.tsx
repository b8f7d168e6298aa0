/** The sign of a file; its name stands beside it. */
export function FileIcon() {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentcolor"
    >
      <path d="M3 1.5h6.5L13 5v9.5H3zM9.5 1.5V5H13M5.5 8h5M5.5 10h5M5.5 12h5" />
    </svg>
  );
}

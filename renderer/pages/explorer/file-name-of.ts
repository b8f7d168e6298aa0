/** The name under which a list is offered for saving: `Users_Nordwind_2014-03-14.csv`; what is not known is left out. */
export function fileNameOf(list: {
  readonly title: string;
  readonly project: string | null;
  /** When the newest data of the list are from, as an ISO text. */
  readonly asOf: string | null;
  readonly format: string;
}): string {
  const parts = [list.title, list.project, list.asOf?.slice(0, 10)].flatMap((part) => plain(part ?? ''));
  return `${parts.join('_')}.${list.format}`;
}

/** Without what file systems refuse. */
function plain(text: string): readonly string[] {
  const cleaned = text
    .replaceAll(/[\p{Cc}<>:"/\\|?*\s]+/gu, ' ')
    .trim()
    .replaceAll(' ', '-');
  return cleaned === '' ? [] : [cleaned];
}

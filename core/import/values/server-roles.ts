import { parseList } from './list.ts';
import { emptyCell, type Parsed, parsed } from './parsed.ts';
import { isCutText, isTypeNameText } from './unavailable-text.ts';

/**
 * The roles of a server as a JSON array in Exchange's own words: `Mailbox`, `ClientAccess`, `UnifiedMessaging`,
 * `HubTransport`, `Edge`. Understands what administrators write (`CAS/HT`, `Client Access, Mailbox Server`) and the number
 * of Active Directory (`54`: one bit for each role of Exchange 2010). A word that is no role is kept as it is, and so is a
 * number with other bits. Cut lists and names of .NET types as in `parseList`.
 */
export function parseServerRoles(text: string): Parsed {
  if (text === '') return emptyCell;
  if (/^\d{1,9}$/.test(text)) return parsed(JSON.stringify(rolesOfBits(Number(text)) ?? [text]));
  if (isTypeNameText(text) || isCutText(text)) return parseList(text, 'words');
  const roles = text
    .replace(/^\{|\}$/g, '')
    .split(/[,;|/+&\n]/)
    .flatMap((part) => rolesOfWords(part.split(/\s+/).filter((word) => word !== '')));
  return roles.length === 0 ? emptyCell : parsed(JSON.stringify([...new Set(roles)]));
}

/** The values of `ServerRole` in Exchange 2010 (`msExchCurrentServerRoles`). */
const roleBits: readonly (readonly [bit: number, role: string])[] = [
  [2, 'Mailbox'],
  [4, 'ClientAccess'],
  [16, 'UnifiedMessaging'],
  [32, 'HubTransport'],
  [64, 'Edge'],
];

function rolesOfBits(bits: number): readonly string[] | null {
  const found = roleBits.filter(([bit]) => (bits & bit) !== 0);
  const sum = found.reduce((total, [bit]) => total + bit, 0);
  return sum === bits && bits > 0 ? found.map(([, role]) => role) : null;
}

/** Spellings in lower case without blanks and punctuation. */
const roleWords = new Map([
  ...spellings('Mailbox', 'mailbox mailboxserver mailboxrole mbx mb'),
  ...spellings('ClientAccess', 'clientaccess clientaccessserver clientaccessrole cas ca'),
  ...spellings('UnifiedMessaging', 'unifiedmessaging unifiedmessagingserver unifiedmessagingrole um'),
  ...spellings('HubTransport', 'hubtransport hubtransportserver hubtransportrole hub ht hts'),
  ...spellings('Edge', 'edge edgetransport edgetransportserver edgetransportrole edgeserver et'),
]);

function spellings(role: string, words: string): [string, string][] {
  return words.split(' ').map((word) => [word, role]);
}

const longestName = 3;

/** Names of roles have up to three words (`Client Access Server`); the longest that fits counts. */
function rolesOfWords(words: readonly string[]): readonly string[] {
  const [first, ...others] = words;
  if (first === undefined) return [];
  for (let count = Math.min(longestName, words.length); count > 0; count--) {
    const role = roleWords.get(
      words
        .slice(0, count)
        .join('')
        .toLowerCase()
        .replace(/[-_."]/g, ''),
    );
    if (role !== undefined) return [role, ...rolesOfWords(words.slice(count))];
  }
  return [first, ...rolesOfWords(others)];
}

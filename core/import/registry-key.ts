/** What a registry key says about a section of an Outlook profile. */
export type ProfileSectionKey = {
  readonly profile: string;
  /** 32 hex digits in lower case. */
  readonly section: string;
  /** `15.0` for Outlook 2013, `16.0` for 2016 and later; null up to 2010, which share a key. */
  readonly office: string | null;
};

/** Outlook's own section, which says nothing about servers (domain.md 2.1). */
const globalSection = '0a0d020000000000c000000000000046';

/**
 * Reads the path of a profile section in the layout of any Outlook version, below any hive (domain.md 2.1):
 * `…\Windows Messaging Subsystem\Profiles\<profile>\<section>` and `…\Office\15.0\Outlook\Profiles\<profile>\<section>`. Null for
 * every other key: profiles themselves, account lists, Outlook's own section.
 */
export function parseSectionKey(path: string): ProfileSectionKey | null {
  const parts = path.split(/[\\/]/).filter((part) => part !== '');
  const section = parts.at(-1)?.toLowerCase() ?? '';
  if (!/^[0-9a-f]{32}$/.test(section) || section === globalSection) return null;
  const profiles = parts.length - 3;
  if (parts[profiles]?.toLowerCase() !== 'profiles') return null;
  const profile = parts[profiles + 1] ?? '';
  const above = parts[profiles - 1]?.toLowerCase();
  if (above === 'windows messaging subsystem') return { profile, section, office: null };
  const office = parts[profiles - 2] ?? '';
  return above === 'outlook' && /^\d\d\.\d$/.test(office) ? { profile, section, office } : null;
}

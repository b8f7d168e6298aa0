import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandsOf, lexPowerShell, type Token } from '../../factories/powershell-tokens.ts';
import { repository } from '../house/planted-tree.ts';

const scripts = ['Export-ExchangeInventory.ps1', 'Export-OutlookProfiles.ps1'] as const;
const folder = join(repository, 'assets', 'collectors');

describe.each(scripts)('%s', (name) => {
  const bytes = readFileSync(join(folder, name));
  const source = bytes.toString('latin1').replaceAll('\r\n', '\n');
  const tokens = lexPowerShell(source);

  it('is ASCII with the line ends of Windows', () => {
    expect(textProblems(bytes)).toEqual([]);
  });

  it('uses nothing that PowerShell 2.0 lacks', () => {
    expect(newerConstructs(tokens)).toEqual([]);
  });

  it('changes nothing in Exchange', () => {
    expect(changingCommands(tokens)).toEqual([]);
  });

  it('writes commands out, with their verbs and the names of their parameters', () => {
    expect(shortCommands(tokens)).toEqual([]);
  });

  it('names its own functions with approved verbs and calls each of them', () => {
    const own = functionsOf(tokens);
    const called = new Set(commandsOf(tokens).map(({ text }) => text));
    expect(own.filter((text) => !approvedVerbs.has(text.split('-')[0] ?? '') || !called.has(text))).toEqual([]);
  });

  it('says in its help what each parameter does', () => {
    const help = /<#[\s\S]*?#>/.exec(source)?.[0] ?? '';
    const described = [...help.matchAll(/^\.PARAMETER (\w+)$/gm)].map(([, text]) => text);
    const declared = [...(/^param\(\n([\s\S]*?)\n\)$/m.exec(source)?.[1] ?? '').matchAll(/\]\$(\w+)/g)];
    expect({ described, sections: sections.filter((section) => !help.includes(`\n${section}\n`)) }).toEqual({
      described: declared.map(([, text]) => text),
      sections: [],
    });
  });

  it('reads no variable that it never sets', () => {
    expect(unknownVariables(tokens)).toEqual([]);
  });
});

describe('the files of the collectors', () => {
  it('write nothing into a registry', () => {
    const sources = scripts.map((script) => readFileSync(join(folder, script), 'latin1'));
    expect(
      sources.filter((source) => /SetValue|CreateSubKey|DeleteSubKey|DeleteValue|OpenSubKey\([^)]*\$true/.test(source)),
    ).toEqual([]);
  });

  it('come out of the repository with the line ends that Windows needs', () => {
    const rules = readFileSync(join(repository, '.gitattributes'), 'utf8').split('\n');
    const own = ['*.ps1', '*.cmd'].map((name) => rules.indexOf(`assets/collectors/${name} text eol=crlf`));
    expect(own.map((at) => at > rules.indexOf('assets/** -text'))).toEqual([true, true]);
  });

  it('has a wrapper that starts the script that there is, with a parameter that it has', () => {
    const wrapper = readFileSync(join(folder, 'Export-OutlookProfiles.cmd'));
    const call = /powershell\.exe" (.*)\r\n/.exec(wrapper.toString('latin1'))?.[1];
    expect({ problems: textProblems(wrapper), call }).toEqual({
      problems: [],
      call: '-NoProfile -NonInteractive -WindowStyle Hidden -ExecutionPolicy Bypass -File "%~dp0Export-OutlookProfiles.ps1" -Share "%~1"',
    });
  });

  it('changes the scope of the shell alone, and puts it back', () => {
    const source = readFileSync(join(folder, 'Export-ExchangeInventory.ps1'), 'latin1');
    expect([...source.matchAll(/Set-AdServerSettings -ViewEntireForest (\$\w+)/g)].map(([, value]) => value)).toEqual([
      '$true',
      '$oldScope',
    ]);
  });
});

describe('the checks themselves', () => {
  it.each([
    ["$a = 'x", /not closed/],
    ['if ($a) { 1', /\{ is never closed/],
    ['@(1, 2}', /\} closes @\(/],
    ['1 )', /\) closes nothing/],
    ['$a = @"\nx\n"@', /not closed/],
  ])('refuse %j', (source, message) => {
    expect(() => lexPowerShell(source)).toThrow(message);
  });

  it.each([
    '[pscustomobject]@{ A = 1 }',
    '[ordered]@{ A = 1 }',
    "if ('a' -in $list) { 1 }",
    "if ('a' -notin $list) { 1 }",
    'Get-Content -Path $p -Raw',
    'Export-Csv -Path $p -Append',
    'Get-ChildItem -Path $p -Directory',
    '$list | Where-Object Name -eq 1',
    '$list | ForEach-Object Name',
    'Join-Path -Path $PSScriptRoot -ChildPath x',
    'Get-CimInstance -ClassName X',
    'Invoke-Command -ScriptBlock { $using:a }',
    '[string]::IsNullOrWhiteSpace($a)',
    '[int]::new()',
    '$list.Where({ $_ })',
  ])('find what PowerShell 2.0 lacks in %s', (source) => {
    expect(newerConstructs(lexPowerShell(source))).toHaveLength(1);
  });

  it.each([
    'Set-MailboxDatabase -Identity $a -RpcClientAccessServer $b',
    'New-ClientAccessArray -Fqdn $a',
    "$x | ForEach-Object -Process { Remove-Item -Path 'a' }",
    'if ($a) { Dismount-Database -Identity $b }',
    '& Set-Mailbox',
  ])('find the change in %s', (source) => {
    expect(changingCommands(lexPowerShell(source))).toHaveLength(1);
  });

  it.each(['gci -Path $a', '$a | ? { $_ }', '$a | % { $_ }', 'Get-Item $a | select Name', 'foreach ($a in dir) { 1 }'])(
    'find the alias in %s',
    (source) => {
      expect(shortCommands(lexPowerShell(source))).toHaveLength(1);
    },
  );

  it('find the variable that was misspelled', () => {
    expect(unknownVariables(lexPowerShell('$total = 1\nreturn $totl'))).toEqual(['line 2: $totl']);
  });
});

const sections = ['.SYNOPSIS', '.DESCRIPTION', '.EXAMPLE', '.NOTES'];
const approvedVerbs = new Set('Add Complete ConvertFrom ConvertTo Export Find Get Move New Read Test Write'.split(' '));

function textProblems(bytes: Buffer): readonly string[] {
  const text = bytes.toString('latin1');
  return text
    .split('\r\n')
    .flatMap((line, i) => (/^[\t\x20-\x7e]*$/.test(line) ? [] : [`line ${i + 1} is not ASCII or ends otherwise`]))
    .concat(text.endsWith('\r\n') ? [] : ['the last line has no end']);
}

/** Parameters by command that came with PowerShell 3.0 or later; `` is any command. */
const newerParameters = new Map([
  ['Get-Content', ['-Raw', '-Tail']],
  ['Export-Csv', ['-Append']],
  ['Get-ChildItem', ['-File', '-Directory', '-Attributes', '-Depth']],
  ['', ['-in', '-notin', '-shl', '-shr', '-NoNewline', '-Parallel', '-PipelineVariable', '-Unique']],
]);
const newerCommands = new Set(
  (
    'Get-CimInstance Invoke-WebRequest Invoke-RestMethod ConvertTo-Json ConvertFrom-Json Unblock-File Write-Information Compress-Archive ' +
    'Expand-Archive Get-FileHash New-TemporaryFile Test-NetConnection'
  ).split(' '),
);
const newerTypes = new Set(['[pscustomobject]', '[ordered]', '[hashset]']);
const newerMembers = new Set(['IsNullOrWhiteSpace', 'new', 'Where', 'ForEach', 'OpenBaseKey', 'Is64BitProcess']);
const newerVariables = new Set(['$psscriptroot', '$pscommandpath', '$psitem', '$iswindows']);

function newerConstructs(tokens: readonly Token[]): readonly string[] {
  const code = tokens.filter(({ kind }) => kind !== 'comment');
  const found = code.filter((token, i) => {
    const text = token.text.toLowerCase();
    const [before, next] = [code[i - 1], code[i + 1]];
    switch (token.kind) {
      case 'variable':
        return newerVariables.has(text) || text.startsWith('$using:');
      case 'type':
        return newerTypes.has(text);
      case 'parameter':
        return isNewerParameter(code, i);
      case 'word':
        if (before?.text === '.' || before?.text === '::') return newerMembers.has(token.text);
        if (/^(?:Where|ForEach)-Object$/.test(token.text)) return next?.kind !== 'parameter' && next?.text !== '{';
        return newerCommands.has(token.text) || ['class', 'enum', 'using'].includes(text);
      default:
        return false;
    }
  });
  return found.map(describeToken);
}

function isNewerParameter(code: readonly Token[], i: number): boolean {
  const text = code[i]?.text ?? '';
  const command =
    code.slice(0, i).findLast(({ kind, text: word }) => kind === 'word' && word.includes('-'))?.text ?? '';
  const names = [...(newerParameters.get('') ?? []), ...(newerParameters.get(command) ?? [])];
  return names.some((name) => name.toLowerCase() === text.toLowerCase());
}

/** Verbs that read, and the few other commands that touch nothing but the shell itself, its objects and its own files. */
const readingVerbs = new Set([
  'Get',
  'Select',
  'Where',
  'ForEach',
  'Sort',
  'Test',
  'Join',
  'Write',
  'ConvertTo',
  'Export',
]);
const harmless = new Set(['Set-AdServerSettings', 'New-Object', 'Start-Transcript', 'Stop-Transcript']);

/** Commands that could change something. Programs and functions called by a text are found where they are named. */
function changingCommands(tokens: readonly Token[]): readonly string[] {
  const own = new Set(functionsOf(tokens));
  return commandsOf(tokens)
    .filter(({ text }) => !own.has(text) && !harmless.has(text) && !readingVerbs.has(text.split('-')[0] ?? ''))
    .map(describeToken);
}

/** Commands without a verb (aliases), and `?` and `%` where a command stands. */
function shortCommands(tokens: readonly Token[]): readonly string[] {
  const signs = tokens.filter(
    ({ kind, text }, i) => kind === 'mark' && (text === '?' || text === '%') && tokens[i - 1]?.text === '|',
  );
  const words = commandsOf(tokens).filter(({ text }) => !text.includes('-'));
  const inLoops = tokens.filter(
    ({ kind, text }, i) => kind === 'word' && tokens[i - 1]?.text === 'in' && !text.includes('-'),
  );
  return [...signs, ...words, ...inLoops].map(describeToken);
}

function functionsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ text }, i) => (tokens[i - 1]?.text === 'function' ? [text] : []));
}

const automatic = new Set('$_ $null $true $false $? $executioncontext $erroractionpreference'.split(' '));

function unknownVariables(tokens: readonly Token[]): readonly string[] {
  const code = tokens.filter(({ kind }) => kind !== 'comment');
  const set = new Set(
    code.flatMap(({ kind, text }, i) => {
      const [before, after] = [code[i - 1], code[i + 1]];
      const isSet = ['=', '+=', 'in'].includes(after?.text ?? '') || (after?.text === '+' && code[i + 2]?.text === '=');
      const isParameter = before?.kind === 'type' || ['(', ','].includes(before?.text ?? '');
      return kind === 'variable' && (isSet || (isParameter && isInParam(code, i))) ? [text.toLowerCase()] : [];
    }),
  );
  return code
    .filter(({ kind, text }) => kind === 'variable' && !set.has(`$${text.slice(1)}`.toLowerCase()))
    .filter(({ text }) => !automatic.has(text.toLowerCase()))
    .map(describeToken);
}

/** True between the brackets of a `param(…)`. */
function isInParam(code: readonly Token[], i: number): boolean {
  let depth = 0;
  for (let at = i; at >= 0; at--) {
    const { text } = code[at] ?? { text: '' };
    if (text === ')') depth++;
    else if (text === '(' || text === '@(') {
      if (depth === 0 && code[at - 1]?.text === 'param') return true;
      depth = Math.max(0, depth - 1);
    }
  }
  return false;
}

function describeToken({ text, line }: Token): string {
  return `line ${line}: ${text}`;
}

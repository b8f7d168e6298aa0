import { commentPowerShell, quotePowerShell } from './powershell-quote.ts';
import { scriptFunctions } from './script-functions.ts';

/** What makes one script different from the others. Names stay as the inventory writes them; the frame makes them fit. */
export type ScriptParts = {
  /** File name without folder and ending; also names the transcript. ASCII, of letters, digits and `-`. */
  readonly name: string;
  readonly synopsis: string;
  /** Sentences of the help, one per line. */
  readonly description: readonly string[];
  readonly origin: ScriptOrigin;
  readonly site: string;
  /** True for a script that changes nothing: it has no `-WhatIf`. */
  readonly isReadOnly: boolean;
  /** Open blockers of the site: with some, the script stops unless it is called with `-BlockersClosed` or `-WhatIf`. */
  readonly blockers: readonly string[];
  readonly parameters: readonly ScriptParameter[];
  /** True when it needs the cmdlets of Exchange. */
  readonly needsExchange: boolean;
  /** Functions of this script, in full lines. */
  readonly functions: readonly string[];
  /** What it does, in full lines, not indented. It throws to stop; it sets `$differences` for what is not as it should be. */
  readonly body: readonly string[];
};

/** A parameter of a script; `declaration` is its line in `param(…)` without a comma. */
export type ScriptParameter = { readonly name: string; readonly declaration: string; readonly help: string };

/** Where a script comes from, for its help. */
export type ScriptOrigin = {
  readonly project: string;
  readonly planHash: string;
  readonly asOf: string;
  readonly generatedBy: string;
};

/**
 * A whole script: plain ASCII, CRLF, PowerShell 2.0. The frame gives it help, parameters, the Exchange cmdlets, a transcript,
 * strict mode, an exit code (0 done, 1 stopped, 2 something is not as it should be) and the way back to the caller's settings.
 */
export function writeScript(parts: ScriptParts): string {
  const parameters = allParameters(parts);
  const lines = [
    '#requires -version 2.0',
    ...helpLines(parts, parameters),
    '[CmdletBinding()]',
    'param(',
    ...parameters.map(({ declaration }, i) => `    ${declaration}${i < parameters.length - 1 ? ',' : ''}`),
    ')',
    '',
    'Set-StrictMode -Version 2',
    "$ErrorActionPreference = 'Stop'",
    ...(parts.isReadOnly ? ['$WhatIf = $false'] : []),
    '',
    ...scriptFunctions,
    ...parts.functions,
    ...mainLines(parts),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function allParameters(parts: ScriptParts): ScriptParameter[] {
  const whatIf: ScriptParameter = {
    name: 'WhatIf',
    declaration: '[switch]$WhatIf',
    help: 'Goes through everything and changes nothing. Run the script with it first.',
  };
  const closed: ScriptParameter = {
    name: 'BlockersClosed',
    declaration: '[switch]$BlockersClosed',
    help: 'Says that the blockers listed above are closed. Without it the script stops before any change.',
  };
  const folder: ScriptParameter = {
    name: 'OutDir',
    declaration: "[string]$OutDir = ''",
    help: 'Folder for the transcript and the recorded values. Default: the folder of the script.',
  };
  return [...(parts.isReadOnly ? [] : [whatIf]), ...(hasGate(parts) ? [closed] : []), ...parts.parameters, folder];
}

function hasGate(parts: ScriptParts): boolean {
  return !parts.isReadOnly && parts.blockers.length > 0;
}

function helpLines(parts: ScriptParts, parameters: readonly ScriptParameter[]): string[] {
  const { origin } = parts;
  const blockers = parts.blockers.map((blocker) => `      - ${commentPowerShell(blocker)}`);
  return [
    '<#',
    '.SYNOPSIS',
    `    ${parts.synopsis}`,
    '.DESCRIPTION',
    ...parts.description.map((line) => `    ${line}`),
    '',
    `    Organization: ${commentPowerShell(origin.project)}`,
    `    Site: ${commentPowerShell(parts.site)}`,
    `    Plan: ${commentPowerShell(origin.planHash)}`,
    `    Inventory as of: ${commentPowerShell(origin.asOf)}`,
    `    Made by: ${commentPowerShell(origin.generatedBy)}`,
    ...(blockers.length === 0 ? [] : ['', '    Open blockers of this site when the plan was made:', ...blockers]),
    '',
    '    Exit code: 0 done, 1 stopped, 2 something is not as it should be.',
    '    Start it with its path; do not dot-source it.',
    ...parameters.flatMap(({ name, help }) => [`.PARAMETER ${name}`, `    ${help}`]),
    '.EXAMPLE',
    `    .\\${parts.name}.ps1${parts.isReadOnly ? '' : ' -WhatIf'}`,
    '#>',
  ];
}

function mainLines(parts: ScriptParts): string[] {
  return [
    '$exitCode = 1',
    '$differences = 0',
    '$hasTranscript = $false',
    '$savedPreference = $global:ErrorActionPreference',
    'try {',
    '    # The cmdlets of a remote Exchange session see the global setting alone.',
    "    $global:ErrorActionPreference = 'Stop'",
    "    if ($OutDir -eq '') { $OutDir = Split-Path -Parent $MyInvocation.MyCommand.Path }",
    `    $runName = Get-RunName '${parts.name}'`,
    '    $hasTranscript = Start-OwnTranscript $OutDir $runName',
    ...(parts.isReadOnly ? [] : ["    if ($WhatIf) { Write-Note 'WHATIF: nothing is changed.' }"]),
    ...gateLines(parts).map(indent),
    ...(parts.needsExchange ? ['    Initialize-Exchange'] : []),
    '',
    ...parts.body.map(indent),
    '',
    '    $exitCode = 0',
    '    if ($differences -gt 0) { $exitCode = 2 }',
    "    Write-Note ('Finished. Not as it should be: ' + $differences)",
    '} catch {',
    '    $exitCode = 1',
    "    Write-Note ('STOPPED: ' + $_.Exception.Message)",
    '} finally {',
    '    $global:ErrorActionPreference = $savedPreference',
    '    Stop-OwnTranscript $hasTranscript',
    '}',
    'exit $exitCode',
  ];
}

function gateLines(parts: ScriptParts): string[] {
  if (!hasGate(parts)) return [];
  return [
    ...parts.blockers.map((blocker) => `Write-Note ('Blocker: ' + ${quotePowerShell(commentPowerShell(blocker))})`),
    'if (-not $WhatIf -and -not $BlockersClosed) {',
    "    throw 'The site has open blockers. Close them and make the runbook again, or call the script with -BlockersClosed.'",
    '}',
  ];
}

function indent(line: string): string {
  return line === '' ? '' : `    ${line}`;
}

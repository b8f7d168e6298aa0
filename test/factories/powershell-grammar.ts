import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Language, type Node, Parser } from 'web-tree-sitter';

/** A command of a script as a real grammar of PowerShell sees it. */
export type GrammarCommand = { readonly name: string; readonly elements: readonly string[] };

/** What the grammar sees in a script. */
export type GrammarView = {
  /** `line: text` of everything that it cannot read. */
  readonly errors: readonly string[];
  readonly commands: readonly GrammarCommand[];
};

/** A reader of scripts with the published grammar of PowerShell, as WebAssembly: nothing is compiled here. */
export async function createGrammar(): Promise<(script: string) => GrammarView> {
  await Parser.init();
  const require = createRequire(import.meta.url);
  const file = require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
  const parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(file)));
  return (script) => viewOf(parser, `${script.replaceAll('\r\n', '\n')}\n`);
}

function viewOf(parser: Parser, script: string): GrammarView {
  const tree = parser.parse(script);
  if (tree === null) throw new Error('the grammar gave no tree');
  const nodes = allNodes(tree.rootNode);
  const view = {
    errors: nodes
      .filter((node) => node.isError || node.isMissing)
      .map((node) => `${node.startPosition.row + 1}: ${node.text}`),
    commands: nodes.filter(({ type }) => type === 'command').map(commandOf),
  };
  tree.delete();
  return view;
}

function allNodes(root: Node): Node[] {
  const found: Node[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    found.push(node);
    waiting.push(...node.children.filter((child) => child !== null).reverse());
  }
  return found;
}

function commandOf(command: Node): GrammarCommand {
  const elements = command.childForFieldName('command_elements')?.namedChildren ?? [];
  return {
    name: command.childForFieldName('command_name')?.text ?? '',
    elements: elements
      .filter((part) => part !== null && part.type !== 'command_argument_sep')
      .map((part) => part?.text ?? ''),
  };
}

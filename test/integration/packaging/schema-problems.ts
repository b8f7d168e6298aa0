import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const requireHere = createRequire(import.meta.url);
const requireThere = createRequire(requireHere.resolve('electron-builder'));

/** What electron-builder's own schema says against a configuration, with its own validator; empty when nothing is wrong. */
export function schemaProblems(config: unknown): readonly string[] {
  const schema: unknown = JSON.parse(readFileSync(requireThere.resolve('app-builder-lib/scheme.json'), 'utf8'));
  const { validateSchema }: { validateSchema: (schema: unknown, data: unknown, options: object) => void } =
    requireThere('app-builder-lib/out/util/config/schemaValidator');
  try {
    validateSchema(schema, config, { name: 'electron-builder.yml' });
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

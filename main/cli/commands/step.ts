import { type Command, Option } from 'commander';
import type { StepReport } from '../../../core/api/plan-report.ts';
import { type StepStatus, stepStatuses } from '../../../core/planning/plan.ts';
import type { Cli } from '../cli.ts';
import { exitCodes } from '../exit-codes.ts';
import { helpTail } from '../help-text.ts';

type StepOptions = { readonly status: StepStatus; readonly by?: string; readonly note?: string };

/** `caskade step PROJECT ID --status done|verified|planned [--by WHO] [--note N]` */
export function defineStep(program: Command, cli: Cli): void {
  program
    .command('step')
    .description('say what became of a step of the plan')
    .argument('<project>', 'the project file')
    .argument('<id>', 'the step, as the plan lists it: rebind:MDB-01')
    .addOption(new Option('--status <status>', 'what became of it').choices(stepStatuses).makeOptionMandatory())
    .option('--by <who>', 'who did it')
    .option('--note <text>', 'what is worth knowing about it')
    .addHelpText('after', helpTail('caskade step contoso.caskade rebind:MDB-01 --status verified --by lead'))
    .action((project: string, id: string, { status, by, note }: StepOptions) =>
      cli.run({ project, access: 'write' }, async (session) => {
        const step = await session.call('plan.markStep', { step: id, status, by: by ?? null, note: note ?? null });
        await cli.print(step, () => [describeMark(step)]);
        return exitCodes.done;
      }),
    );
}

function describeMark({ id, status, by, at }: StepReport): string {
  return `${id} is ${status}${by === null ? '' : `, says ${by}`}${at === null ? '' : ` (${at})`}.`;
}

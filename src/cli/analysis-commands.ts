import { type Command, Option } from 'commander';
import { between, example, names, real, whole } from './options.ts';
import type { Terminal } from './terminal.ts';

/** The commands that ask an ensemble what it hangs on. */
export function addAnalysisCommands(
  program: Command,
  terminal: Terminal,
  { scenario, language }: { readonly scenario: Option; readonly language: Option },
): void {
  program
    .command('sensitivity')
    .argument('<where>', 'the folder of an ensemble; or a region, to run what the method needs')
    .description('what an outcome hangs on, and what it would be worth to know it')
    .addOption(scenario)
    .addOption(
      new Option('-m, --method <method>', 'any ensemble: pawn, delta; with futures of their own: sobol, morris')
        .choices(['sobol', 'morris', 'pawn', 'delta'])
        .default('pawn'),
    )
    .option('--outcome <name>', 'a series at the last month, or max(...) or min(...) of one', 'left_behind_total')
    .option('--plan <name>', 'a plan of the ensemble; the first where left out')
    .option(
      '-n, --samples <number>',
      'futures (pawn, delta: 1000), base samples (sobol: 128) or trajectories (morris: 20)',
      whole(2, 1_000_000),
    )
    .option('--inputs <names>', 'sobol: inputs with an index of their own, the others together', names, [])
    .option('--seed <number>', 'seed of the draws', whole(0, 2 ** 53 - 1), 0)
    .option('--horizon <months>', 'length of the run', whole(1, 1200))
    .option('--threads <number>', 'threads; all cores where left out', whole(1, 256))
    .option('-o, --out <folder>', 'where the answers go; inside the ensemble’s folder where left out')
    .addOption(language)
    .addHelpText(
      'after',
      example([
        'landfall sensitivity out/closures --outcome left_behind_total',
        'landfall sensitivity benxi --scenario cliff-closure --method morris --out out/morris',
        'landfall sensitivity benxi -s cliff-closure -m sobol --inputs pay_loss_at_hire,quit_response --out out/sobol',
      ]),
    )
    .action(async (where: string, flags) => {
      const { sensitivity } = await import('./commands/sensitivity.ts');
      await sensitivity(where, { ...flags, language: flags.lang }, terminal);
    });

  program
    .command('discover')
    .argument('<folder>', 'the folder of an ensemble')
    .description('in which futures an outcome lies beyond a line: boxes by PRIM, and a tree')
    .option('--outcome <name>', 'a series at the last month, or max(...) or min(...) of one', 'left_behind_total')
    .option('--above <number>', 'futures with more than this', real)
    .option('--below <number>', 'futures with less than this', real)
    .option('--plan <name>', 'a plan of the ensemble; the first where left out')
    .option('--against <name>', 'take the difference from this plan, future by future')
    .option('--box <number>', 'show this box of the way in place of the chosen one', whole(0, 100_000))
    .option('--peel <share>', 'share of the futures that a step gives up', between(0.001, 0.5), 0.05)
    .option('--mass <share>', 'smallest share of the futures in a box', between(0, 1), 0.05)
    .option('-o, --out <folder>', 'where the answers go; inside the ensemble’s folder where left out')
    .addOption(language)
    .addHelpText(
      'after',
      example([
        'landfall discover out/closures --outcome left_behind_total --above 5000',
        'landfall discover out/closures --outcome pay_lost_total --against managed-closure --below 0',
      ]),
    )
    .action(async (folder: string, flags) => {
      const { discover } = await import('./commands/discover.ts');
      await discover(folder, { ...flags, language: flags.lang }, terminal);
    });
}

import { Command, CommanderError, Option } from 'commander';
import { METHODS } from '../ensemble/sample/design.ts';
import { VERSION } from '../ensemble/version.ts';
import { Faults } from '../kernel/errors.ts';
import { TEMPLATE_NAMES } from '../report/templates/names.ts';
import { addAnalysisCommands } from './analysis-commands.ts';
import { DOCS_PAGES, type DocsPage } from './commands/docs-pages.ts';
import type { StorageOptions } from './commands/storage.ts';
import { collect, example, real, whole } from './options.ts';
import { styled, type Terminal } from './terminal.ts';

/** Exit codes: 0 done, 1 the input has faults, 2 the command line is wrong, 70 a defect of Landfall. */
export const EXIT = { done: 0, faults: 1, usage: 2, defect: 70 } as const;

/** Runs one command line (without `node landfall`) and gives its exit code. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const program = commands(terminal);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof Faults) {
      terminal.err(`${styled(terminal, 'red', error.message)}\n`);
      return EXIT.faults;
    }
    terminal.err(`${styled(terminal, 'red', 'landfall stopped on a defect of its own; please report it')}\n`);
    terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return EXIT.defect;
  }
}

/** Each command is read when it is called: most need little of what the others bring along. */
function commands(terminal: Terminal): Command {
  const program = new Command('landfall')
    .description('What replaces our paychecks? Shows where a global trend lands on a steel or coal town.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(landfall --help lists the commands)')
    .showSuggestionAfterError();

  const language = new Option('--lang <language>', 'language of tables and reports')
    .choices(['en', 'zh'])
    .default('en');
  const scenario = new Option('-s, --scenario <name|file>', 'a scenario of the region, or a YAML file').default(
    'baseline',
  );

  program
    .command('run')
    .argument('<region>', 'a built-in region, or the folder of a pack')
    .description('run a scenario beside its baseline')
    .addOption(scenario)
    .option('--plan <name|file>', 'a plan, carried out on the scenario that it names')
    .option('--horizon <months>', 'length of the run', whole(1, 1200))
    .option('--seed <number>', 'seed of the random streams', whole(0, 2 ** 53 - 1), 0)
    .option('-o, --out <folder>', 'write the report (HTML) and every series (Parquet) there')
    .addOption(
      new Option('-f, --format <format>', 'what is printed')
        .choices(['table', 'json', 'csv', 'parquet'])
        .default('table'),
    )
    .addOption(language)
    .option('-q, --quiet', 'print nothing but what was asked for')
    .addHelpText(
      'after',
      example([
        'landfall run benxi --scenario cliff-closure',
        'landfall run benxi --scenario managed-closure --out out/benxi --lang zh',
        'landfall run benxi --scenario steel-slump --format csv',
        'landfall run benxi --plan insured-wind-down',
      ]),
    )
    .action(async (region: string, flags) => {
      const { run } = await import('./commands/run.ts');
      await run(region, { ...flags, language: flags.lang }, terminal);
    });

  const format = new Option('-f, --format <format>', 'page, paper or workbook')
    .choices(['html', 'pdf', 'xlsx'])
    .default('html');

  program
    .command('report')
    .argument('<result>', 'a run kept by landfall run --out: its folder, or its .landfall file')
    .description('a kept run as a report, or in the form that an authority asks for')
    .addOption(format)
    .addOption(language)
    .addOption(new Option('--template <name>', 'the form of an authority').choices(TEMPLATE_NAMES))
    .option('-o, --out <file>', 'where to write it')
    .addHelpText(
      'after',
      example([
        'landfall report out/benxi --format pdf --lang zh',
        'landfall report out/benxi --format xlsx',
        'landfall report out/benxi --template eu-tjtp',
      ]),
    )
    .action(async (result: string, flags) => {
      const { report } = await import('./commands/report.ts');
      await report(result, { ...flags, language: flags.lang }, terminal);
    });

  program
    .command('compare')
    .argument('<plans...>', 'two or three: scenarios, or runs kept by landfall run --out')
    .description('plans side by side: differences, who gains and who loses')
    .option('--region <region>', 'the region of scenarios', 'benxi')
    .option('--horizon <months>', 'length of the runs of scenarios', whole(1, 1200))
    .addOption(format)
    .addOption(language)
    .option('-o, --out <file>', 'where to write it')
    .addHelpText('after', example(['landfall compare cliff-closure managed-closure --out out/closures.html']))
    .action(async (plans: string[], flags) => {
      if (plans.length < 2 || plans.length > 3) {
        program.error(`error: expected two or three plans, found ${plans.length}`);
      }
      const { compare } = await import('./commands/report.ts');
      await compare(plans, { ...flags, language: flags.lang }, terminal);
    });

  program
    .command('ensemble')
    .argument('<region>', 'a built-in region, or the folder of a pack')
    .description('run many futures of a scenario, drawn from the ranges of the pack; goes on where it was stopped')
    .addOption(scenario)
    .option('--against <name|file>', 'another scenario in the same futures; may be given more than once', collect, [])
    .option('-n, --futures <number>', 'how many', whole(1, 1_000_000), 1000)
    .addOption(
      new Option('-m, --method <method>', 'Monte Carlo, Latin hypercube, or Sobol sequence (a power of two of futures)')
        .choices(METHODS)
        .default('lhs'),
    )
    .option('--seed <number>', 'seed of the draws', whole(0, 2 ** 53 - 1), 0)
    .option('--horizon <months>', 'length of the run', whole(1, 1200))
    .requiredOption('-o, --out <folder>', 'where the results go')
    .option('--threads <number>', 'threads; all cores where left out', whole(1, 256))
    .option(
      '--outcome <name>',
      'what the report is about: a series, or max(...) or min(...) of one',
      'left_behind_total',
    )
    .option('--queue <address>', 'hand the work to landfall worker on any number of machines: redis://host:6379')
    .option('--parts <address>', 'with --queue: a bucket where workers put their parts, s3://bucket/prefix')
    .option('--series <name>', 'a further series to keep; may be given more than once', collect, [])
    .option('--threshold <line>', 'how likely is it to be crossed: left_behind_total>5000; more than once', collect, [])
    .addOption(language)
    .option('-q, --quiet', 'print nothing')
    .addHelpText(
      'after',
      example([
        'landfall ensemble benxi --scenario cliff-closure --against managed-closure --futures 1000 --out out/closures',
        'landfall ensemble benxi -s cliff-closure --threshold left_behind_total>5000 -n 200 --out out/cliff',
      ]),
    )
    .action(async (region: string, flags) => {
      const { ensemble } = await import('./commands/ensemble.ts');
      await ensemble(region, { ...flags, language: flags.lang }, terminal);
    });

  program
    .command('worker')
    .description('run parts of ensembles that landfall ensemble --queue hands out, into a shared folder or a bucket')
    .requiredOption('--queue <address>', 'the Redis or Valkey server: redis://host:6379')
    .option('--threads <number>', 'threads; all cores where left out', whole(1, 256))
    .option('--place <there=here>', 'a folder that has another path on this machine; more than once', collect, [])
    .option('--patience <seconds>', 'silence after which another worker’s parts are run again', whole(1, 3600), 30)
    .option('--once', 'end when no ensemble wants workers; else wait for the next one')
    .option('-q, --quiet', 'print nothing')
    .addHelpText(
      'after',
      example([
        'landfall worker --queue redis://10.0.0.5:6379',
        'landfall worker --queue redis://10.0.0.5:6379 --place /srv/shared=/mnt/shared',
      ]),
    )
    .action(async (flags) => {
      const { worker } = await import('./commands/worker.ts');
      await worker(flags, terminal);
    });

  addAnalysisCommands(program, terminal, { scenario, language });

  program
    .command('explain')
    .argument('<region>')
    .argument('<variable>', 'a variable of the model; labels in brackets: left_behind_by_place[pingshan]')
    .description('where a number comes from: equation, values, inputs, down to the pack and its sources')
    .addOption(scenario)
    .option('--against <name|file>', 'a second scenario: what makes the difference')
    .option('--month <YYYY-MM>', 'the month; the last one where left out')
    .option('--depth <levels>', 'how many levels of inputs', whole(1, 12), 2)
    .addOption(language)
    .addHelpText(
      'after',
      example([
        'landfall explain benxi unemployment_rate --scenario cliff-closure --month 2028-01',
        'landfall explain benxi plant_jobs --scenario cliff-closure --against managed-closure',
      ]),
    )
    .action(async (region: string, variable: string, flags) => {
      const { explainCommand } = await import('./commands/explain.ts');
      await explainCommand(region, variable, { ...flags, language: flags.lang }, terminal);
    });

  program
    .command('check')
    .argument('<region>', 'a built-in region, or the folder of a pack')
    .description('read a region pack and list every fault, and how complete it is')
    .addHelpText('after', example(['landfall check benxi']))
    .action(async (region: string) => {
      const { check } = await import('./commands/check.ts');
      await check(region, terminal);
    });

  program
    .command('scenario')
    .description('work with scenario files')
    .command('check')
    .argument('<file>', 'a scenario’s name or YAML file')
    .option('--region <region>', 'the region it is for', 'benxi')
    .description('read a scenario and list every fault')
    .addHelpText('after', example(['landfall scenario check cliff-closure']))
    .action(async (file: string, flags) => {
      const { scenarioCheck } = await import('./commands/scenario.ts');
      await scenarioCheck(file, flags.region, terminal);
    });

  program
    .command('docs')
    .addArgument(program.createArgument('<page>', 'what to document').choices(DOCS_PAGES))
    .option('-o, --out <file>', 'write to a file')
    .addOption(language)
    .description('the model’s equations, the quantities of a pack, the schemas')
    .addHelpText('after', example(['landfall docs quantities', 'landfall docs model', 'landfall docs scenario-schema']))
    .action(async (page: DocsPage, flags) => {
      const { docs } = await import('./commands/docs.ts');
      await docs(page, flags.out, flags.lang, terminal);
    });

  program
    .command('plan')
    .argument('<region>', 'a built-in region, or the folder of a pack')
    .description('search the levers for plans that hold up across futures')
    .requiredOption(
      '-p, --problem <name|file>',
      'what may be decided, what is to be small, what must hold: a YAML file',
    )
    .option('--futures <number>', 'futures in which every plan is played', whole(1, 10_000), 50)
    .option('--evaluations <number>', 'plans to play; what has begun is ended', whole(1, 1_000_000), 1000)
    .option('--judge <number>', 'judge the frontier again on as many new futures', whole(2, 100_000))
    .option('--seed <number>', 'seed of the futures and of the search', whole(0, 2 ** 53 - 1), 0)
    .option('--threads <number>', 'threads; one a core where left out', whole(1, 256))
    .requiredOption('-o, --out <folder>', 'plans, report and journal; with the same folder a stopped search goes on')
    .addOption(language)
    .addHelpText(
      'after',
      example([
        'landfall plan benxi --problem beiying-transition --out out/plan',
        'landfall plan benxi -p my.yaml --futures 50 --judge 1000 -o out/plan',
      ]),
    )
    .action(async (region: string, flags) => {
      const { plan } = await import('./commands/plan.ts');
      await plan(region, { ...flags, language: flags.lang }, terminal);
    });

  program
    .command('storage')
    .argument('<region>')
    .description('the region’s mine shafts as gravity storage, beside pumped hydro and batteries')
    .option('--prices <csv>', 'a year of electricity prices: a column value, one row an hour, half or quarter of one')
    .option('--grid <megawatts>', 'all projects share one connection', real)
    .option('--cycles <count>', 'full cycles that a battery may make in a year', real)
    .addHelpText('after', example(['landfall storage benxi', 'landfall storage benxi --grid 2000']))
    .action(async (region: string, options: StorageOptions) => {
      const { storage } = await import('./commands/storage.ts');
      await storage(region, options, terminal);
    });

  program
    .command('table')
    .argument('<province>', 'the published table of a province of China, 42 sectors, as CSV')
    .argument('<nation>', 'the published table of China, 153 sectors, as CSV')
    .description('official input-output tables as tables of a pack, for a town in any province')
    .requiredOption('-o, --out <folder>', 'where the tables go: the folder figures of a pack')
    .addHelpText('after', example(['landfall table liaoning-2017-42.csv china-2018-153.csv --out my-town/figures']))
    .action(async (province: string, nation: string, { out }: { out: string }) => {
      const { tableCommand } = await import('./commands/table.ts');
      await tableCommand(province, nation, out, terminal);
    });

  program
    .command('rescue')
    .argument('<region>')
    .description('which places of memory to record first, by which crew, before they are demolished')
    .addOption(scenario)
    .option('--crews <number>', 'crews that work side by side', whole(1, 50), 1)
    .option('--people <number>', 'recorders in a crew', whole(1, 100), 4)
    .option('--depth <level>', 'level of the record, 1 to 4', whole(1, 4), 2)
    .option('--from <month>', 'when they begin; the start of the scenario where left out')
    .addHelpText('after', example(['landfall rescue benxi --scenario claim-graffiti --crews 2 --depth 3']))
    .action(async (region: string, flags) => {
      const { rescue } = await import('./commands/rescue.ts');
      await rescue(region, flags, terminal);
    });

  program
    .command('trace')
    .argument('<driver>', 'a driver, or a documented shock: landfall docs shocks')
    .argument('<region>')
    .description('along which equations a change in the world outside travels, and where it lands')
    .addOption(scenario)
    .option('--times <factor>', 'what a driver is multiplied with', real, 0.9)
    .option('--plus <amount>', 'what is added to a driver, in its unit, instead', real)
    .option('--strength <share>', 'of a documented shock: 1 as it was, 0.5 half of it', real, 1)
    .option('--horizon <months>', 'when it is looked at', whole(1, 1200), 120)
    .addOption(
      new Option('-f, --format <format>', 'an indented list, everything as data, or a drawing')
        .choices(['text', 'json', 'svg'])
        .default('text'),
    )
    .option('-o, --out <file>', 'write to a file')
    .addOption(language)
    .addHelpText(
      'after',
      example(['landfall trace steel_demand benxi', 'landfall trace ore-spike-2021 benxi --format svg --horizon 48']),
    )
    .action(async (driver: string, region: string, flags) => {
      const { trace } = await import('./commands/trace.ts');
      await trace(driver, region, { ...flags, language: flags.lang }, terminal);
    });

  program
    .command('serve')
    .description('the simulator in the browser, and the same over HTTP')
    .option('--host <address>', 'where to listen; other machines reach it only if this is not loopback', '127.0.0.1')
    .option('-p, --port <number>', 'port; 0 takes a free one', whole(0, 65535), 8460)
    .option('--results <folder>', 'where finished runs are kept', 'out/results')
    .option('--token <text>', 'token for writing; made up and printed where left out')
    .addHelpText('after', example(['landfall serve', 'landfall serve --port 0 --results /srv/landfall']))
    .action(async (flags) => {
      const { serve } = await import('./commands/serve.ts');
      await serve(flags, terminal);
    });

  program
    .command('list')
    .description('built-in regions and their scenarios')
    .addHelpText('after', example(['landfall list']))
    .action(async () => {
      const { list } = await import('./commands/list.ts');
      await list(terminal);
    });
  return program;
}

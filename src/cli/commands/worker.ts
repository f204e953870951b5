import { availableParallelism } from 'node:os';
import { Faults } from '../../kernel/errors.ts';
import type { Place } from '../queue/accept.ts';
import { shown } from '../queue/connect.ts';
import { work } from '../queue/work.ts';
import type { Terminal } from '../terminal.ts';

export interface WorkerFlags {
  readonly queue: string;
  readonly threads?: number;
  readonly patience: number;
  readonly once?: boolean;
  readonly place: readonly string[];
  readonly quiet?: boolean;
}

/** `landfall worker`: runs parts of ensembles that others hand out. */
export async function worker(flags: WorkerFlags, terminal: Terminal): Promise<void> {
  const tell = (text: string) => (flags.quiet === true ? undefined : terminal.err(text));
  const places = flags.place.map(readPlace);
  tell(`worker at ${shown(flags.queue)}; stop with Ctrl-C\n`);
  const refused = await work(flags.queue, {
    threads: flags.threads ?? availableParallelism(),
    patience: flags.patience,
    once: flags.once === true,
    places,
    tell,
  });
  if (refused === 0) return;
  throw new Faults('worker', [
    { where: shown(flags.queue), found: `${refused} ensembles that this machine may not work at`, expected: 'none' },
  ]);
}

function readPlace(text: string): Place {
  const [there, here, ...more] = text.split('=').map((path) => path.replace(/\/+$/, ''));
  if (there?.startsWith('/') && here !== undefined && here !== '' && more.length === 0) return { there, here };
  throw new Faults('worker', [
    { where: '--place', found: text, expected: 'the path there and the path here: /srv/shared=/mnt/shared' },
  ]);
}

import { main } from './main.ts';
import { processTerminal } from './terminal.ts';

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// Files appear whole or not at all, so an interrupt can end the process wherever it is.
process.on('SIGINT', () => process.exit(130));

process.exitCode = await main(process.argv.slice(2), processTerminal());

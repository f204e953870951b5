// Runs the town on places and years whose outcome is known (validation/) and writes docs/validation.md.
import { runnerImport } from 'vite';

const { module } = await runnerImport('./validation/main.ts', { configFile: false, logLevel: 'error' });
await module.validate();

#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../dist/cli/start.js', import.meta.url);
if (!existsSync(fileURLToPath(built))) {
  console.error('landfall is not built yet; run: npm ci && npm run build');
  process.exit(1);
}
await import(built.href);

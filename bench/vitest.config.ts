import { defineConfig } from 'vitest/config';

// Benchmarks are programs that print ratios; the test runner only loads their TypeScript.
export default defineConfig({
  test: { include: ['bench/**/*.bench.ts'], testTimeout: 600_000, disableConsoleIntercept: true },
});

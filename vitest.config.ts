import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'validation/**/*.test.ts'],
    testTimeout: 60_000,
    // All cores: most of the time one file computes while another waits for a process or a page.
    maxWorkers: '100%',
    // Files share what they import: reading it anew for each took longer than the tests.
    isolate: false,
  },
});

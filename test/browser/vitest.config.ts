import { defineConfig } from 'vitest/config';

// Screenshots are looked at by people; the test runner only loads their TypeScript.
export default defineConfig({ test: { include: ['test/browser/screenshots.ts'], disableConsoleIntercept: true } });

import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    globalSetup: ['test/database-keeper.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    // Much of it waits for a database, a browser or a process: one file at a time leaves a core idle.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000
  }
})

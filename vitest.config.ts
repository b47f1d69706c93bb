import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'web/src/**/*.test.{ts,tsx}', 'eval/**/*.test.ts', 'test/**/*.test.ts'],
    // Files run in processes of their own, as many as there are cores where the suite has to fit into 15 minutes.
    pool: 'forks',
    maxWorkers: 2,
    // No test fetches a model unless it says so itself: programs that tests start go by words alone.
    env: { RAPPORTEUR_MODEL: 'none' },
    // Some tests start the real program, which opens a database.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // A missing golden file fails; it never writes itself.
    update: false,
  },
})

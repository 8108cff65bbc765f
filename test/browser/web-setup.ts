import { ensureWebBuilt } from '../../scripts/build-web.ts'

/** Vitest calls this once before the first browser test: two files that built the web at once would empty each other's. */
export async function setup(): Promise<void> {
  await ensureWebBuilt()
}

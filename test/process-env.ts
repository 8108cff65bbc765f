import { join } from 'node:path'

/** What every process that a test starts is given beside its settings: where programs are, and what Node has compiled before. */
export const processEnv = {
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(import.meta.dirname, '..', '.cache', 'node'),
}

import { runCommand } from './command.ts'

interface Check {
  readonly name: string
  readonly args: readonly string[]
}

const tsc = 'node_modules/typescript/bin/tsc'

const checks: readonly Check[] = [
  { name: 'types: server, tests, scripts', args: [tsc, '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'types: pure files without Node and DOM', args: [tsc, '--noEmit', '-p', 'tsconfig.pure.json'] },
  { name: 'types: web', args: [tsc, '--noEmit', '-p', 'tsconfig.web.json'] },
  { name: 'types: service worker', args: [tsc, '--noEmit', '-p', 'tsconfig.worker.json'] },
  {
    name: 'lint and format',
    args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  },
]

/** Runs compiler and linter side by side; prints each one's verdict, and its words where it fails. */
export async function runChecks(): Promise<{ passed: number; failed: number }> {
  const results = await Promise.all(
    checks.map(async (check) => {
      const { code, output } = await runCommand(process.execPath, check.args)
      console.log(`${code === 0 ? '✓' : '✗'} ${check.name}`)
      if (code !== 0) console.log(output)
      return code === 0
    }),
  )
  const passed = results.filter(Boolean).length
  return { passed, failed: results.length - passed }
}

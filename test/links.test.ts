import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Every Markdown file of the project with its relative links. */
const links = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
})
  .toString()
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)))
  .flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => match[1] ?? '')
      .filter((link) => !/^(https?:|mailto:|#)/.test(link))
      .map((link) => ({ file, link })),
  )

test('every link in the papers leads somewhere', () => {
  const broken = links.filter(
    ({ file, link }) => !existsSync(join(root, dirname(file), link.split('#')[0] ?? '')),
  )
  expect(broken).toEqual([])
  expect(links.length).toBeGreaterThan(10)
})

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Where the users' sentences stand. */
const places = [
  { title: 'Over HTTP, against the real server', folder: 'test/stories' },
  { title: 'In a real browser', folder: 'test/browser' },
] as const

/** The list of everything that users can count on, made from the tests' own names. */
export function storiesText(): string {
  const parts = places.map(
    ({ title, folder }) => `## ${title}\n\n${filesOf(folder).map(fileText).join('\n')}`,
  )
  return `# Stories\n\nMade from the tests by \`npm run stories\`; a test holds it true.\n\n${parts.join('\n')}`
}

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => `${folder}/${name}`)
}

function fileText(path: string): string {
  const source = readFileSync(join(root, path), 'utf8')
  const names = [...source.matchAll(/\n *(?:test|it)(?:\.each\([^\n]*\))?\(\s*(['"`])(.*?)\1/g)].map(
    (match) => match[2] ?? '',
  )
  const sentences = names.filter((name) => !name.includes('${') && !/^%s|^\$/.test(name))
  return `### [${path.split('/').at(-1)?.replace('.test.ts', '')}](../${path})\n\n${sentences.map((name) => `- ${name}`).join('\n')}\n`
}

// `npm run stories` runs this file itself; the test only imports it.
if (import.meta.main) writeFileSync(join(root, 'docs', 'stories.md'), storiesText())

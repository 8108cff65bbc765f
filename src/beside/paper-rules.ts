import { beside } from '../shared/texts/sv/beside.ts'
import type { Setting } from './setting.ts'
import { aboutLine, afterLines, beforeLines, type Leaving, placed, whatLine } from './text-rules.ts'

/** An entry as the parts of a paper: whom it is about first, then as the pasted text. In Swedish, as the record is. */
export function transferPaper(
  leaving: Leaving,
  setting: Pick<Setting, 'headings' | 'mapping'>,
  printed: { readonly by: string; readonly when: string },
) {
  const part = <Kind extends string>(kind: Kind, text: string) => ({ kind, text })
  const body = leaving.gone ? [] : placed(leaving.sections, leaving.kind, setting)
  const about = aboutLine(leaving)
  return {
    // A file's title is seen in lists and tabs: nobody is named in it.
    title: whatLine(leaving),
    language: 'sv' as const,
    size: 'plain' as const,
    footer: (page: number, pages: number) =>
      [about, beside.paper.printed(printed.by, printed.when), beside.paper.page(page, pages)].join(' · '),
    parts: [
      part('title', whatLine(leaving)),
      part('call', about),
      ...beforeLines(leaving).map((text) => part('lead', text)),
      ...body.flatMap(({ heading, text }) => [part('heading', heading), part('text', text)]),
      part('heading', beside.paper.from),
      ...afterLines(leaving).map((text) => part('lead', text)),
    ],
  }
}

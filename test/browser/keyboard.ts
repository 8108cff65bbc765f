import type { Page } from 'playwright-core'
import { z } from 'zod'

const stop = z.object({ name: z.string(), tag: z.string(), visible: z.boolean(), covered: z.boolean() })

const WHERE = `(() => {
  const each = document.activeElement
  if (!each || each === document.body) return { name: '', tag: 'BODY', visible: true, covered: false }
  const box = each.getBoundingClientRect()
  const style = getComputedStyle(each)
  const label = each.labels && each.labels.length > 0 ? each.labels[0] : null
  const shown = (one) => one && (getComputedStyle(one).outlineStyle !== 'none' || getComputedStyle(one).boxShadow !== 'none')
  const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
  return {
    name: (each.getAttribute('aria-label') || (label && label.innerText) || each.innerText || each.getAttribute('name') || '').trim().slice(0, 60),
    tag: each.tagName,
    visible: shown(each) || shown(label) || shown(each.closest('.ds-field')) || style.outlineStyle !== 'none',
    covered: Boolean(middle && !each.contains(middle) && !middle.contains(each) && middle.closest('.top, .bar')),
  }
})()`

/** A reader who has just come: Tab begins at the first element, wherever focus was put before. */
const FROM_THE_START = `(() => {
  const first = document.createElement('span')
  first.tabIndex = -1
  document.body.prepend(first)
  first.focus()
  first.remove()
  scrollTo(0, 0)
})()`

/**
 * Walks a page with the Tab key from its beginning and tells, in order, what took focus.
 * Throws where focus cannot be seen, is hidden behind the header or the bar, or never leaves the page again.
 */
export async function keyboardWalk(page: Page, most = 200): Promise<string[]> {
  await page.evaluate(FROM_THE_START)
  const walked: string[] = []
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab')
    const here = stop.parse(await page.evaluate(WHERE))
    if (here.tag === 'BODY') return walked
    if (!here.visible) throw new Error(`focus cannot be seen on ${here.tag} "${here.name}"`)
    if (here.covered) throw new Error(`focus is hidden behind the frame on ${here.tag} "${here.name}"`)
    walked.push(here.name)
  }
  throw new Error(`focus did not leave the page within ${most} steps; last: ${walked.slice(-5).join(' > ')}`)
}

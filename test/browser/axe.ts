import axeCore from 'axe-core'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { resize, widths } from './harness.ts'

const found = z.array(
  z.object({
    id: z.string(),
    impact: z.string().nullish(),
    help: z.string(),
    nodes: z.array(z.object({ target: z.array(z.unknown()), failureSummary: z.string().optional() })),
  }),
)

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What a scheme can change are colours: names, roles and order are the same, and are read in the light one. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

interface Look {
  readonly width: (typeof widths)[number]
  readonly scheme: 'light' | 'dark'
  /** What axe-core reads: all its rules, those of colours, or nothing; widths and targets are always measured. */
  readonly scan: 'all' | 'colours' | 'nothing'
}

const schemes = ['light', 'dark'] as const

/** A tablet in the dark has the colours of a phone or a desk in the dark, and its layout was read in the light. */
function scanOf(width: Look['width'], scheme: Look['scheme']): Look['scan'] {
  if (scheme === 'light') return 'all'
  return width === 820 ? 'nothing' : 'colours'
}
const everywhere = schemes.flatMap((scheme) =>
  widths.map((width): Look => ({ width, scheme, scan: scanOf(width, scheme) })),
)

/** Each layout and each scheme once, and no pair twice, all rules once: axe costs more than all else, and colours are tokens. */
const onceEach: readonly Look[] = [
  { width: 360, scheme: 'light', scan: 'all' },
  { width: 820, scheme: 'light', scan: 'nothing' },
  { width: 1440, scheme: 'dark', scan: 'colours' },
]

/**
 * What is wrong with a screen as it is opened, one sentence per fault with its rule, place, width and scheme: what
 * axe-core finds (serious and critical only), a page wider than the window, a touch target below 44 px. At three
 * widths in both schemes, where the dark one is read for its colours: `screens.test.ts` asks it of every screen.
 */
export function axeEverywhere(page: Page): Promise<string[]> {
  return faultsAt(page, everywhere)
}

/** The same of any moment of a screen: a phone in the light scheme, a tablet's width, a desk in the dark one. */
export function axe(page: Page): Promise<string[]> {
  return faultsAt(page, onceEach)
}

async function faultsAt(page: Page, looks: readonly Look[]): Promise<string[]> {
  const faults: string[] = []
  const before = page.viewportSize()
  await arrived(page)
  for (const { width, scheme, scan } of looks) {
    await page.emulateMedia({ colorScheme: scheme })
    await resize(page, width)
    await painted(page)
    for (const fault of [
      ...(scan === 'nothing' ? [] : await violations(page, scan)),
      ...(await sideways(page)),
      ...(await smallTargets(page)),
    ]) {
      faults.push(`${width} px, ${scheme}: ${fault}`)
    }
  }
  if (before) await page.setViewportSize(before)
  await page.emulateMedia({ colorScheme: 'light' })
  return [...new Set(faults)]
}

/** What is still being fetched comes first, if it comes soon: the scan is of the page, not of its waiting. */
async function arrived(page: Page): Promise<void> {
  const waiting = page.locator('[aria-busy="true"]').first()
  await waiting.waitFor({ state: 'detached', timeout: 10_000 }).catch(() => undefined)
}

/**
 * Waits until a new width or scheme is on screen and nothing is on its way from one colour to another: what is measured
 * halfway belongs to neither scheme, and on a busy machine halfway lasts long.
 */
async function painted(page: Page): Promise<void> {
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))',
  )
  await page.evaluate(
    'Promise.allSettled(document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished)).then(() => 0)',
  )
}

/** What stays while the page is scrolled covers half a target wherever the scroll happens to stand: it lies still meanwhile. */
const UNSTUCK = `(() => {
  for (const each of document.querySelectorAll('body *')) {
    if (!['sticky', 'fixed'].includes(getComputedStyle(each).position) || each.closest('dialog')) continue
    each.dataset.unstuck = each.style.position
    each.style.position = 'static'
  }
})()`
const STUCK_AGAIN = `(() => {
  for (const each of document.querySelectorAll('[data-unstuck]')) {
    each.style.position = each.dataset.unstuck
    delete each.dataset.unstuck
  }
})()`

async function violations(page: Page, scan: 'all' | 'colours'): Promise<string[]> {
  // Given as text to the debugger, so that the page's own CSP stays in force; once for as long as the page stands.
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(axeCore.source)
  await page.evaluate(UNSTUCK)
  const runOnly = scan === 'all' ? RULES : { type: 'rule', values: COLOUR_RULES }
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'], preload: false })
  const run = `axe.run(${options}).then((result) => result.violations)`
  const violated = await page.evaluate(run)
  await page.evaluate(STUCK_AGAIN)
  return found
    .parse(violated)
    .filter((each) => each.impact === 'serious' || each.impact === 'critical')
    .flatMap((each) =>
      each.nodes.map((node) => `${each.id} at ${String(node.target)}: ${node.failureSummary ?? each.help}`),
    )
}

async function sideways(page: Page): Promise<string[]> {
  const over = z
    .number()
    .parse(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'))
  return over > 0 ? [`the page is ${over} px wider than the window`] : []
}

/** Links within running text are exempt (WCAG 2.5.8, inline); everything else has room for a thumb. */
const SMALL = `[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role="button"]')]
  .filter((each) => each.tabIndex >= 0)
  .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: false }))
  .filter((each) => !(each.tagName === 'A' && each.closest('p, dd, .ds-error-summary')))
  .map((each) => ({ each, box: (each.closest('label, .ds-field:has(input[type=radio], input[type=checkbox])') ?? each).getBoundingClientRect() }))
  .filter(({ box }) => box.width > 1 && box.height > 1 && (box.height < 43.5 || box.width < 43.5))
  .map(({ each, box }) => each.outerHTML.slice(0, 90) + ' is ' + Math.round(box.width) + ' x ' + Math.round(box.height))`

async function smallTargets(page: Page): Promise<string[]> {
  return z.array(z.string()).parse(await page.evaluate(SMALL))
}

import { Button } from '@digdir/designsystemet-react'
import { useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { besideHere, besideOpen } from '../../beside/api.ts'
import { asId } from '../../shared/id.ts'
import { beside as en } from '../../shared/texts/en/beside.ts'
import { beside as sv } from '../../shared/texts/sv/beside.ts'
import { Empty } from '../pieces/empty.tsx'
import { Failed } from '../pieces/failed.tsx'
import { Page } from '../pieces/page.tsx'
import { Skeleton } from '../pieces/skeleton.tsx'
import { WhenRead } from '../pieces/when-read.tsx'
import { useTexts } from '../shell/language.ts'
import { useRead } from '../shell/read.ts'
import { useSend } from '../shell/send.ts'

type Target = z.output<(typeof besideOpen)['output']>

/**
 * A tab on its way to another system. It asks for the address, which logs the opening, and goes there: no number and no
 * name stands in Hemma's own addresses, and this page alone may post a form, to this one system (see server.ts).
 */
export function Out() {
  const t = useTexts({ sv, en }).links
  const { link, person } = useParams({ from: '/inside/out/$link/$person' })
  const reading = useRead(besideHere, {})
  const name = reading.state === 'ready' ? reading.data.links.find(({ id }) => id === link)?.name : undefined
  return (
    <Page title={name === undefined ? t.title : t.going(name)} tab={t.title} width="read">
      <WhenRead reading={reading} lines={2}>
        {({ links }) => {
          const found = links.find(({ id }) => id === link)
          if (found === undefined) return <Empty icon="alert">{t.gone}</Empty>
          if (found.way === 'plain') return <Bare link={found} />
          return <Opening link={found.id} person={person} />
        }}
      </WhenRead>
      <p className="subtle">{t.close}</p>
    </Page>
  )
}

/** The setting was changed since the link was drawn: it opens without the person now. */
function Bare({ link }: { readonly link: z.output<(typeof besideHere)['output']>['links'][number] }) {
  const t = useTexts({ sv, en }).links
  return (
    <>
      <p>{t.numberHint(link.name)}</p>
      <p>
        <a className="ds-button" href={link.plain} rel="noopener noreferrer" referrerPolicy="no-referrer">
          {t.goOn(link.name)}
        </a>
      </p>
    </>
  )
}

function Opening({ link, person }: { readonly link: string; readonly person: string }) {
  const [target, setTarget] = useState<Target | null>(null)
  const { send, problem } = useSend(besideOpen, setTarget)
  const asked = useRef(false)
  const ask = () => void send({ person: asId<'person'>(person), link: asId<'link'>(link) })
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    ask()
  })
  if (problem) return <Failed problem={problem} again={ask} />
  return target === null ? <Skeleton lines={2} /> : <Going target={target} />
}

function Going({ target }: { readonly target: Target }) {
  const t = useTexts({ sv, en }).links
  const form = useRef<HTMLFormElement>(null)
  const { name, url, field, value } = target
  useEffect(() => {
    if (field === null) window.location.replace(url)
    // A field of the form may be called submit.
    else if (form.current) HTMLFormElement.prototype.submit.call(form.current)
  }, [url, field])
  return (
    <>
      <p>{t.goingLead}</p>
      {field === null ? (
        <a className="ds-button" href={url} rel="noopener noreferrer" referrerPolicy="no-referrer">
          {t.goOn(name)}
        </a>
      ) : (
        <form ref={form} method="post" action={url} rel="noopener noreferrer">
          <input type="hidden" name={field} value={value ?? ''} />
          <Button type="submit">{t.goOn(name)}</Button>
        </form>
      )}
    </>
  )
}

import { Button } from '@digdir/designsystemet-react'
import { type Link, linkUses, linkWays, tellsLogs } from '../../beside/link.ts'
import { beside as en } from '../../shared/texts/en/beside.ts'
import { beside as sv } from '../../shared/texts/sv/beside.ts'
import { Choice } from '../pieces/choice.tsx'
import { Icon } from '../pieces/icon.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useTexts } from '../shell/language.ts'
import { newId } from '../shell/new-id.ts'
import type { Problem } from '../shell/problem.ts'

interface LinkFieldsProps {
  readonly links: readonly Link[]
  readonly onChange: (links: readonly Link[]) => void
  readonly problem: Problem | null
}

/** Systems that are opened from a person's page, each with how the person goes along. */
export function LinkFields({ links, onChange, problem }: LinkFieldsProps) {
  const t = useTexts({ sv, en }).setting
  const put = (at: number, link: Link) => onChange(links.map((one, place) => (place === at ? link : one)))
  const add = () =>
    onChange([...links, { id: newId(), name: '', use: 'overview', way: 'plain', url: '', field: null }])
  return (
    <>
      <h3>{t.links}</h3>
      {links.map((link, at) => (
        <fieldset key={link.id} className="transfer-group">
          <legend>{link.name.trim() === '' ? t.link(at + 1) : link.name}</legend>
          <OneLink link={link} at={at} onChange={(next) => put(at, next)} problem={problem} />
          <div className="row">
            <Button
              variant="tertiary"
              data-color="danger"
              onClick={() => onChange(links.filter((one) => one.id !== link.id))}
            >
              {t.removeLink(link.name.trim() === '' ? String(at + 1) : link.name)}
            </Button>
          </div>
        </fieldset>
      ))}
      <div className="row">
        <Button variant="secondary" onClick={add}>
          <Icon name="plus" />
          {t.addLink}
        </Button>
      </div>
    </>
  )
}

interface OneLinkProps {
  readonly link: Link
  readonly at: number
  readonly onChange: (link: Link) => void
  readonly problem: Problem | null
}

function OneLink({ link, at, onChange, problem }: OneLinkProps) {
  const t = useTexts({ sv, en }).setting
  const name = (field: string) => `setting.links.${at}.${field}`
  return (
    <>
      <TextField
        label={t.linkName}
        name={name('name')}
        required
        value={link.name}
        onChange={(text) => onChange({ ...link, name: text })}
        maxLength={60}
        problem={problem}
      />
      <SelectField
        label={t.linkUse}
        name={name('use')}
        required
        value={link.use}
        onChange={(use) => onChange({ ...link, use })}
        options={linkUses.map((value) => ({ value, text: t.uses[value] }))}
        empty={t.choose}
        problem={problem}
      />
      <Choice
        label={t.linkWay}
        name={name('way')}
        required
        value={link.way}
        onChange={(way) => onChange({ ...link, way })}
        options={linkWays.map((value) => ({ value, text: t.ways[value], hint: t.wayHints[value] }))}
        problem={problem}
      />
      <TextField
        label={t.linkUrl}
        hint={t.linkUrlHint}
        name={name('url')}
        required
        value={link.url}
        onChange={(url) => onChange({ ...link, url })}
        maxLength={500}
        problem={problem}
      />
      {tellsLogs(link) && <StatusLine tone="warning">{t.tellsLogs}</StatusLine>}
      {link.way === 'form' && (
        <TextField
          label={t.linkField}
          hint={t.linkFieldHint}
          name={name('field')}
          required
          value={link.field ?? ''}
          onChange={(field) => onChange({ ...link, field })}
          maxLength={60}
          problem={problem}
        />
      )}
    </>
  )
}

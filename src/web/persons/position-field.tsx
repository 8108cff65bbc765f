import { Button } from '@digdir/designsystemet-react'
import { nearSweden, positionText, readPosition } from '../../persons/position-text.ts'
import { person as en } from '../../shared/texts/en/person.ts'
import { person as sv } from '../../shared/texts/sv/person.ts'
import { Icon } from '../pieces/icon.tsx'
import { MapLink } from '../pieces/map-link.tsx'
import { StatusLine } from '../pieces/status-line.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useTexts } from '../shell/language.ts'
import type { Problem } from '../shell/problem.ts'
import { useDevicePlace } from './device-place.ts'
import { useStill } from './use-still.ts'

interface PositionFieldProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly problem: Problem | null
  /** The form has been sent once: what cannot be read is said at once. */
  readonly tried: boolean
  /** The place that stood here was emptied, since the address is another. */
  readonly moved: boolean
  /** May be opened in a map; not for who is protected. */
  readonly mayOpenMap: boolean
}

/** Farther off than the nearest houses, in metres (our own limit). */
const COARSE = 50

/** A place on the map: written, pasted from a map's link, or where the device is. No map service is asked. */
export function PositionField({ value, onChange, problem, tried, moved, mayOpenMap }: PositionFieldProps) {
  const t = useTexts({ sv, en }).position
  const still = useStill(value, 1000) === value
  const device = useDevicePlace((place) => onChange(positionText(place)))
  const found = readPosition(value)
  const unread = value.trim() !== '' && found === undefined
  const write = (text: string) => {
    device.forget()
    const place = /^(https?|geo):/i.test(text.trim()) ? readPosition(text) : undefined
    // A link says more than the place, so only the place is kept.
    onChange(place ? positionText(place) : text)
  }
  return (
    <div className="position-field">
      <TextField
        label={t.label}
        name="position"
        hint={t.hint}
        value={value}
        onChange={write}
        problem={problem}
        error={unread && (still || tried) ? t.unread : undefined}
      />
      <div className="row">
        {device.there && (
          <Button variant="secondary" loading={device.state === 'asking'} onClick={device.ask}>
            <Icon name="map" />
            {device.state === 'asking' ? t.asking : t.here}
          </Button>
        )}
        <MapLink position={found ?? null} address={null} protectedPerson={!mayOpenMap} as="line">
          {t.map}
        </MapLink>
      </div>
      <div role="status">
        {moved && value === '' && <StatusLine tone="warning">{t.moved}</StatusLine>}
        {found && !nearSweden(found) && <StatusLine tone="warning">{t.far}</StatusLine>}
        {typeof device.state === 'number' && (
          <StatusLine tone={device.state > COARSE ? 'warning' : 'success'}>
            {device.state > COARSE ? t.coarse(device.state) : t.got(device.state)}
          </StatusLine>
        )}
        {(device.state === 'denied' || device.state === 'notFound') && (
          <StatusLine tone="warning">{t[device.state]}</StatusLine>
        )}
      </div>
    </div>
  )
}

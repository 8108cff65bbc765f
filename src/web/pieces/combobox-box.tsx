import './combobox.css'
import { use } from 'react'
import {
  Button,
  ComboBox,
  FieldError,
  I18nProvider,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import { useLanguage, useTexts } from '../shell/language.ts'
import { faultOf } from '../shell/problem.ts'
import type { ComboboxOption, ComboboxProps } from './combobox.tsx'
import { Icon } from './icon.tsx'
import { Layer } from './layer.ts'

/** The combobox itself: filters while one writes, arrow keys, Swedish announcements. */
export function ComboboxBox({
  label,
  name,
  hint,
  problem,
  error,
  required = false,
  ...props
}: ComboboxProps) {
  const t = useTexts({ sv, en })
  const layer = use(Layer)
  const locale = useLanguage() === 'sv' ? 'sv-SE' : 'en-SE'
  const fault = error ?? faultOf(problem, name)
  return (
    <I18nProvider locale={locale}>
      <ComboBox
        className="combobox"
        data-name={name}
        defaultItems={props.options}
        selectedKey={props.value}
        onSelectionChange={(key) => props.onChange(key === null ? null : String(key))}
        isInvalid={fault !== undefined}
        isRequired={required}
        allowsEmptyCollection
        menuTrigger="input"
      >
        <Label className="field-legend">
          {label}
          {!required && <span className="field-optional"> ({t.optional})</span>}
        </Label>
        {hint && (
          <Text slot="description" className="combobox-hint">
            {hint}
          </Text>
        )}
        <div className="combobox-group">
          <Input className="ds-input" />
          <Button className="combobox-open" aria-label={t.combobox.open}>
            <Icon name="down" />
          </Button>
        </div>
        <FieldError className="ds-validation-message">{fault}</FieldError>
        <Popover className="combobox-popover" {...(layer ? { UNSTABLE_portalContainer: layer } : {})}>
          <ListBox<ComboboxOption> className="combobox-list" renderEmptyState={() => t.combobox.none}>
            {(option) => (
              <ListBoxItem id={option.id} textValue={option.text} className="combobox-option">
                <Text slot="label">{option.text}</Text>
                {option.detail && <Text slot="description">{option.detail}</Text>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  )
}

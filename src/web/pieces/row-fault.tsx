import { Component, type ReactNode } from 'react'
import { pieces as en } from '../../shared/texts/en/pieces.ts'
import { pieces as sv } from '../../shared/texts/sv/pieces.ts'
import { useTexts } from '../shell/language.ts'
import { Icon } from './icon.tsx'

interface RowFaultProps {
  readonly children: ReactNode
}

/** Keeps one record that cannot be drawn from taking the others with it. React offers this only to classes. */
export class RowFault extends Component<RowFaultProps, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  return (
    <p className="row-broken">
      <Icon name="alert" /> {useTexts({ sv, en }).list.broken}
    </p>
  )
}

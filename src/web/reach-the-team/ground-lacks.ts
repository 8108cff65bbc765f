import type { GroundFound } from '../../exchanges/ground-rules.ts'
import { needsStatement } from '../../exchanges/rules.ts'
import { isBlank, type LackRow } from '../shell/lack.ts'

/** What is lacking of the answers about the legal ground; `third` is what the form calls its third question. */
export function groundLacks(found: GroundFound, statement: string, third = 'otherwise'): readonly LackRow[] {
  const asked = 'ask' in found && found.ask !== 'otherwise' ? found.ask : third
  return [
    ['ask' in found, asked, 'choice'],
    ['none' in found, third, 'ground'],
    ['ground' in found && needsStatement(found.ground) && isBlank(statement), 'statement', 'text'],
  ]
}

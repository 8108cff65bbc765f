import { printPersonPage } from '../../persons/page-api.ts'
import type { PersonId } from '../../shared/id.ts'
import { PrintButton } from '../pieces/print-button.tsx'
import { read } from '../shell/read.ts'

/** Prints the page on A4, once the server has logged it as Utskrift; without the log there is no print. */
export function PrintPerson({ person }: { readonly person: PersonId }) {
  const logged = async () => {
    try {
      await read(printPersonPage, { person })
      return true
    } catch {
      return false
    }
  }
  return <PrintButton before={logged} />
}

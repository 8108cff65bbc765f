import type { PersonPage } from '../../persons/page-api.ts'

/** What every panel on the person's page is given: the picture that was read. Its own questions it asks itself. */
export interface PanelProps {
  readonly page: PersonPage
}

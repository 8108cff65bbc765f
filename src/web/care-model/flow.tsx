import type { CareModel } from '../../care-models/care-model.ts'
import { flowOf } from '../../care-models/flow.ts'
import { outlineOf } from '../../care-models/flow-outline.ts'
import { Fold } from '../pieces/fold.tsx'
import { Section } from '../pieces/section.tsx'
import { FlowPicture } from './flow-picture.tsx'
import { useTelling } from './use-telling.ts'

/** The way through the team, drawn from the declaration: in words for everybody, and as a picture for who likes one. */
export function Flow({ model }: { readonly model: CareModel }) {
  const telling = useTelling()
  const t = telling.texts.page
  const flow = flowOf(model, telling)
  return (
    <Section title={t.flow} id="flow">
      <p className="subtle">{t.flowLead}</p>
      <ol className="flow-lines">
        {outlineOf(flow, telling).map(({ number, lane, text }) => (
          <li key={number} value={number}>
            <span className="flow-lane">{lane}</span> {text}
          </li>
        ))}
      </ol>
      <Fold title={t.picture} noPrint>
        <FlowPicture flow={flow} />
      </Fold>
    </Section>
  )
}

import type { Flow } from '../../care-models/flow.ts'
import { flowSizes, layOut } from '../../care-models/flow-layout.ts'
import { useTelling } from './use-telling.ts'

/** The flow as boxes and lines. The words beside it say the same, so a screen reader passes it by. */
export function FlowPicture({ flow }: { readonly flow: Flow }) {
  const { lane } = useTelling().texts.flow
  const { width, height, lanes, nodes, edges } = layOut(flow)
  const tall = height + flowSizes.gapY
  return (
    <div className="flow-scroll" aria-hidden="true">
      <div className="flow-lanes" style={{ width }}>
        {lanes.map((one) => (
          <span key={one.lane} style={{ left: one.x, width: one.width }}>
            {lane[one.lane]}
          </span>
        ))}
      </div>
      <div className="flow-field" style={{ width, height: tall }}>
        <svg width={width} height={tall} aria-hidden="true" focusable="false">
          {edges.map(({ from, to, points }) => (
            <polyline key={`${from}>${to}`} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
          ))}
        </svg>
        {nodes.map(({ id, x, y, shape, text, detail }) => (
          <div
            key={id}
            className="flow-box"
            data-shape={shape}
            style={{ left: x, top: y, width: flowSizes.width, height: flowSizes.height }}
          >
            <strong>{text}</strong>
            {detail && <span>{detail}</span>}
          </div>
        ))}
      </div>
    </div>
  )
}

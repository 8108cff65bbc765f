import { z } from 'zod'
import { envelope } from '../shared/envelope.ts'
import type { Handled } from './call.ts'

/** The API description (OpenAPI 3.1), made from the very objects that the door runs. */
export function openApi(
  handled: readonly Handled[],
  given: { version: string; url: string },
): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  const recursive: Record<string, unknown> = {}
  for (const { endpoint } of handled) {
    const described = hoisted(endpoint.id, operation(endpoint), recursive)
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: described }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Hemma', version: given.version, license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    servers: [{ url: given.url }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-hemma' } },
      schemas: { Problem: problemSchema, ...recursive },
    },
  }
}

const problemSchema = {
  type: 'object',
  description: 'RFC 9457. title is a sentence for people; code is for programs.',
  required: ['type', 'title', 'status', 'code', 'instance'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    field: { type: 'string' },
    data: { type: 'object' },
    errors: { type: 'array', items: { type: 'object' } },
    instance: { type: 'string' },
  },
}

function operation(endpoint: Handled['endpoint']): Record<string, unknown> {
  const input = schemaOf(
    endpoint.kind === 'command' ? envelope.extend({ input: endpoint.input }) : endpoint.input,
    'input',
  )
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    ...(endpoint.kind === 'open' ? { security: [] } : { security: [{ session: [] }] }),
    'x-hemma': {
      kind: endpoint.kind,
      may: endpoint.may,
      audit: endpoint.audit,
      ...(endpoint.kind === 'command' ? { delivery: endpoint.delivery } : {}),
    },
    ...(endpoint.method === 'GET'
      ? { parameters: parametersOf(input) }
      : { requestBody: { required: true, content: { 'application/json': { schema: input } } } }),
    responses: {
      200: {
        description: 'Done',
        content: { 'application/json': { schema: schemaOf(endpoint.output, 'output') } },
      },
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function parametersOf(schema: Record<string, unknown>): unknown[] {
  const properties = (schema.properties ?? {}) as Record<string, unknown> // Cast: a JSON Schema made on the line above.
  const required = new Set((schema.required ?? []) as string[]) // Cast: likewise.
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: 'query',
    required: required.has(name),
    schema: property,
  }))
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  })
  return rest
}

/**
 * Moves what a recursive shape calls `$defs` to the document's components, under the operation's name: a `$ref`
 * in an API description counts from the document's root.
 */
function hoisted(operation: string, described: unknown, into: Record<string, unknown>): unknown {
  if (Array.isArray(described)) return described.map((part) => hoisted(operation, part, into))
  if (typeof described !== 'object' || described === null) return described
  const parts = Object.entries(described).flatMap(([key, part]): [string, unknown][] => {
    if (key === '$ref' && typeof part === 'string') {
      return [[key, part.replace('#/$defs/', `#/components/schemas/${operation}.`)]]
    }
    const moved = hoisted(operation, part, into)
    if (key !== '$defs' || typeof moved !== 'object' || moved === null) return [[key, moved]]
    for (const [name, shape] of Object.entries(moved)) into[`${operation}.${name}`] = shape
    return []
  })
  return Object.fromEntries(parts)
}

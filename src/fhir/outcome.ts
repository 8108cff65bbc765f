import type { Refused } from '../shared/refused.ts'
import { type RefusalCode, refusalText } from '../shared/texts/refusal-text.ts'
import type { Language } from '../shared/texts/text.ts'

/** FHIR's own answer about what went wrong. */
export interface OperationOutcome {
  readonly resourceType: 'OperationOutcome'
  readonly issue: readonly Issue[]
}

interface Issue {
  readonly severity: 'error' | 'warning' | 'information'
  /** FHIR IssueType. */
  readonly code: string
  readonly details: { readonly coding: readonly { system: string; code: string }[]; readonly text: string }
  readonly diagnostics?: string
  readonly expression?: readonly string[]
}

/** A refusal as FHIR says it: every place at fault, why, and Hemma's own code. `request` finds it in the log. */
export function outcomeOf(refused: Refused, language: Language, request?: string): OperationOutcome {
  const places =
    refused.fields.length > 0
      ? refused.fields
      : [{ field: refused.field, code: refused.code, data: refused.data }]
  return {
    resourceType: 'OperationOutcome',
    issue: places.map(({ field, code, data }) => ({
      severity: 'error',
      code: issueType(code, refused.status),
      details: detailsOf(code, refusalText(language, code, data ?? {})),
      ...(request === undefined ? {} : { diagnostics: `urn:uuid:${request}` }),
      ...(field === undefined || field === '' ? {} : { expression: [field] }),
    })),
  }
}

/** That a type of resource was not stored, though nothing was wrong with it. */
export function notTakenOutcome(type: string, language: Language): OperationOutcome {
  const code = 'fhir.typeNotTaken'
  const details = detailsOf(code, refusalText(language, code, { type }))
  return {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'warning', code: 'not-supported', details }],
  }
}

function detailsOf(code: RefusalCode, text: string): Issue['details'] {
  return { coding: [{ system: 'urn:hemma:problem', code }], text }
}

const byCode: Partial<Record<RefusalCode, string>> = {
  'fhir.noSubject': 'required',
  'fhir.noCode': 'required',
  'fhir.noDate': 'required',
  'fhir.noName': 'required',
  'fhir.noResource': 'required',
  'fhir.noMethod': 'required',
  'fhir.typeNotTaken': 'not-supported',
  'fhir.bundleType': 'not-supported',
  'fhir.method': 'not-supported',
  'fhir.conditional': 'not-supported',
  'fhir.searchParameter': 'not-supported',
  'fhir.twice': 'duplicate',
  'fhir.tooManyEntries': 'too-costly',
  'fhir.inFuture': 'business-rule',
  'fhir.identities': 'conflict',
  'fhir.notJson': 'structure',
  'fhir.notFhir': 'structure',
}

const byStatus: Readonly<Record<number, string>> = {
  401: 'login',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'too-costly',
  415: 'not-supported',
  429: 'throttled',
  503: 'transient',
}

function issueType(code: RefusalCode, status: number): string {
  return byCode[code] ?? byStatus[status] ?? (status >= 500 ? 'exception' : 'invalid')
}

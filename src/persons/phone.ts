import { z } from 'zod'
import { parsePhoneNumber } from '../shared/phone-number.ts'

/** A phone number as people write it, kept as it is dialled (E.164 or a Swedish short number). */
export const phone = z
  .string()
  .trim()
  .max(40)
  .transform((text, context) => {
    const parsed = parsePhoneNumber(text)
    if (!('error' in parsed)) return parsed.number
    context.addIssue({ code: 'custom', message: parsed.error, input: text })
    return z.NEVER
  })

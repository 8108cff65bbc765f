import type { input as sv } from '../../sv/refusals/input.ts'

export const input = {
  invalid: 'Something needs to be put right before it can be saved.',
  required: 'Needs to be filled in.',
  tooLong: 'Too long, at most {maximum} characters.',
  tooShort: 'Too short, at least {minimum} characters.',
  tooHigh: 'Too high, at most {maximum}.',
  tooLow: 'Too low, at least {minimum}.',
  tooMany: 'Too many, at most {maximum}.',
  tooFew: 'Too few, at least {minimum}.',
  wrongType: 'The wrong kind of value.',
  wrongFormat: 'Written in a way that cannot be read.',
  notAllowedValue: 'Choose one of the alternatives.',
  unknownField: 'A field that does not belong here.',
  notJson: 'The content could not be read (not valid JSON).',
  tooLarge: 'Too large to be received, at most {maximum}.',
  inFuture: 'Cannot lie in the future.',
  inPast: 'Cannot lie in the past.',
  endBeforeStart: 'The end comes before the beginning.',
} satisfies typeof sv

import { z } from 'zod'

/**
 * What becomes of a planned visit while the person is not at home: made where they are, made as a call, or cancelled.
 * That it stays as planned needs no decision.
 */
export const awayChoices = ['there', 'phone', 'cancel'] as const
export const awayChoice = z.enum(awayChoices)
export type AwayChoice = z.output<typeof awayChoice>

/** What becomes of it when the person is home again: taken up as it was planned, or left as it is. */
export const homeAgainChoices = ['takeUp', 'leave'] as const
export const homeAgainChoice = z.enum(homeAgainChoices)

/** The key of the task to see to the visits when the person is home again. */
export const HOME_AGAIN_TASK = 'homeAgain'

import { referralScenes } from './scenes/referrals.ts'
import type { Scene } from './stage.ts'

/** Every scene of the demo region in the order played. A slice adds its file under scenes/ and its line here. */
export const scenes: Readonly<Record<string, Scene>> = {
  referrals: referralScenes,
}

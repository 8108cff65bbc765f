import type { UserHere } from '../device/keys.ts'

/** Whether anything of Hemma's lies on this device: looked for without fetching the code that opens it. */
export async function isUsedDevice(): Promise<boolean> {
  try {
    // A browser that cannot tell is asked by opening.
    if (!('databases' in indexedDB)) return true
    return (await indexedDB.databases()).some(({ name }) => name === 'hemma')
  } catch {
    return false
  }
}

/** Those who can open something on this device without the server. What has grown too old is destroyed first. */
export async function usersWithBag(): Promise<readonly UserHere[]> {
  if (!(await isUsedDevice())) return []
  try {
    const { usersHere } = await import('../device/keys.ts')
    return (await usersHere()).filter(({ way }) => way !== null)
  } catch {
    return []
  }
}

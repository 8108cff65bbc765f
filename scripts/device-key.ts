import { addSealingKey } from '../src/devices/device-keys-store.ts'
import { readConfig } from '../src/platform/config.ts'

/** Makes a new key that devices seal unsent work for; earlier ones still open. The server takes it up when it starts. */
const id = await addSealingKey(readConfig(process.env).dataDir)
process.stdout.write(
  `Devices seal for key ${id} once every server has the new device-keys.json and was restarted.\n`,
)

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { StartError } from '../start-error.ts'

/** How a command is started so that PostgreSQL accepts who runs it: it refuses to run as root. */
export interface Runner {
  readonly kind: 'plain' | 'namespace' | 'other-user'
  readonly command: (program: string, args: readonly string[]) => { program: string; args: string[] }
  /** Set when the process takes on another user; the data must then belong to it. */
  readonly uid?: number
  readonly gid?: number
}

interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/**
 * Chooses the way with least trouble: as is; in a user namespace of our own (root, or a user without a name);
 * else as another user. `namespaces: false` leaves the namespace out, as some containers do.
 */
export function chooseRunner(options: { namespaces?: boolean } = {}): Runner {
  const me = process.getuid?.() ?? -1
  const accounts = readAccounts()
  const named = accounts.some((account) => account.uid === me)
  if (me !== 0 && named) return { kind: 'plain', command: (program, args) => ({ program, args: [...args] }) }
  if (options.namespaces !== false) {
    const runner = inNamespace(accounts)
    if (runner) return runner
  }
  if (me !== 0) {
    throw new StartError(
      `User ${me} has no name in /etc/passwd, which initdb demands. Run as a named user, or set DATABASE_URL.`,
    )
  }
  return asOtherUser(accounts)
}

function readAccounts(): Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
}

/** Root outside is an ordinary, named user inside; files stay root's outside, so closed homes stay closed. */
function inNamespace(accounts: readonly Account[]): Runner | undefined {
  const inside =
    accounts.find((account) => account.uid > 0 && account.uid < 65534) ?? accounts.find((a) => a.uid > 0)
  if (!inside) return undefined
  const prefix = ['--user', `--map-user=${inside.uid}`, `--map-group=${inside.uid}`]
  const tried = spawnSync('unshare', [...prefix, 'true'], { stdio: 'ignore' })
  if (tried.status !== 0) return undefined
  return {
    kind: 'namespace',
    command: (program, args) => ({ program: 'unshare', args: [...prefix, program, ...args] }),
  }
}

function asOtherUser(accounts: readonly Account[]): Runner {
  const other =
    accounts.find((account) => account.name === 'postgres') ??
    accounts.find((account) => account.name === 'nobody')
  if (!other)
    throw new StartError('PostgreSQL cannot run as root, and there is no other user here. Set DATABASE_URL.')
  return {
    kind: 'other-user',
    command: (program, args) => ({ program, args: [...args] }),
    uid: other.uid,
    gid: other.gid,
  }
}

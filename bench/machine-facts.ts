import { cpus, totalmem } from 'node:os'

/** The machine that figures were taken on, without its name. */
export function machineFacts(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  return `${cpus().length} cores (${model}), ${Math.round(totalmem() / 2 ** 30)} GiB memory, Node ${process.versions.node}, client on the same machine`
}

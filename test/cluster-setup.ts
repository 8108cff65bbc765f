import type { TestProject } from 'vitest/node'
import { startTestCluster, versionAsked } from './cluster.ts'
import './database.ts'

/** Vitest calls this once before the first file, and what it gives back after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...address } = await startTestCluster(versionAsked(process.env))
  project.provide('cluster', address)
  return stop
}

import { basename } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The test files that take longest, longest first: one that is begun last is waited for with nothing beside it. */
const LONG = ['screens.test.ts', 'start.test.ts', 'api-description.test.ts', 'faults.test.ts']

/** Vitest's own order where it knows no better, with the files that take longest first. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = (file: TestSpecification) => {
      const at = LONG.indexOf(basename(file.moduleId))
      return at < 0 ? LONG.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}

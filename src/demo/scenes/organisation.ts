import { createAssignment, endAssignment } from '../../organisation/assignment-api.ts'
import { setLicence } from '../../organisation/staff-api.ts'
import { changeUnit, readUnit } from '../../organisation/unit-api.ts'
import { addDays } from '../../shared/day.ts'
import type { Scene, Stage } from '../stage.ts'

/** The version of what was filled in before the first command. */
const FILLED = '00000000-0000-0000-0000-000000000000'

/** What Kerstin has changed lately: Karin's weeks at ALMA are over, Lena's licence came in, the ward has a head. */
export const organisationScenes: Scene = async (stage) => {
  stage.at(-60, '09:10')
  const version = await karinHelpsAlma(stage)
  stage.at(-40, '13:25')
  await (await stage.as('admin')).send(
    setLicence,
    {
      staff: stage.id('lena'),
      version: FILLED,
      profession: 'nurse',
      number: 'DEMO-111',
      prescriberCode: null,
    },
    { name: 'organisation-lena-licence' },
  )
  stage.at(-22, '08:40')
  await (await stage.as('admin')).send(
    endAssignment,
    { assignment: stage.id('karin-at-alma-team'), version, when: addDays(stage.today, -20) },
    { name: 'organisation-karin-back' },
  )
  stage.at(-12, '15:05')
  await theWardHasAHead(stage)
}

async function karinHelpsAlma(stage: Stage) {
  const kerstin = await stage.as('admin')
  const { version } = await kerstin.send(
    createAssignment,
    {
      assignment: stage.id('karin-at-alma-team'),
      staff: stage.id('karin'),
      unit: stage.id('alma-team'),
      profession: 'nurse',
      purpose: 'care',
      title: 'Specialistsjuksköterska',
      validFrom: addDays(stage.today, -59),
      validTo: null,
    },
    { name: 'organisation-karin-alma' },
  )
  return version
}

async function theWardHasAHead(stage: Stage): Promise<void> {
  const kerstin = await stage.as('admin')
  const ward = stage.id<'unit'>('medicine-ward')
  const { name, kind, hsaId, careModel, municipality, validFrom, validTo, version } = await kerstin.ask(
    readUnit,
    {
      unit: ward,
    },
  )
  await kerstin.send(
    changeUnit,
    {
      unit: ward,
      version,
      name,
      kind,
      hsaId,
      careModel,
      municipality,
      head: stage.id('ward'),
      validFrom,
      validTo,
    },
    { name: 'organisation-ward-head' },
  )
}

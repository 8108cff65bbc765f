import {
  setAlert,
  setAllergy,
  setAtTheDoor,
  setCommunication,
  setContactPoint,
  setDoorCode,
  setRelative,
  setWhatMatters,
  setWhereabouts,
} from '../../persons/fact-api.ts'
import { addDays } from '../../shared/day.ts'
import type { Stage } from '../stage.ts'
import { telling } from './tell.ts'

/** What is known of some others: dogs, stairs, interpreters, a stay away from home. */
export async function othersToldOf(stage: Stage): Promise<void> {
  stage.at(-30, '13:40')
  await granvik(stage)
  stage.at(-28, '09:15')
  await tallasen(stage)
}

async function granvik(stage: Stage): Promise<void> {
  const sara = await stage.as('sara')
  const maja = await stage.as('maja')
  const gunnar = telling(stage, sara, 'gunnar')
  await gunnar(setWhatMatters, 'matters', { text: 'Att få sova i egen säng bredvid Margit.' })
  await gunnar(setAtTheDoor, 'door', {
    floor: '1',
    oxygen: 'Koncentrator i sovrummet, två flaskor i hallen. Ingen öppen låga.',
    dog: 'Tax som skäller men är snäll',
  })
  await gunnar(setRelative, 'relative-1', {
    firstName: 'Margit',
    relation: 'spouse',
    phone: '0980-319263',
    note: 'Bor i samma bostad och behöver avlastning.',
  })
  await gunnar(setAllergy, 'allergy', { grade: 'none' })
  await gunnar(setAlert, 'alert', {
    kind: 'condition',
    text: 'KOL med koldioxidretention',
    advice: 'Syrgas högst 2 l/min.',
  })
  const arne = telling(stage, maja, 'arne')
  await arne(setAtTheDoor, 'door', {
    twoMustGo: 'Blir misstänksam mot nya personer. Ring först.',
    dog: 'Jakthund i hundgård, inte lös',
  })
  await arne(setAlert, 'alert', {
    kind: 'safety',
    text: 'Hotfull vid smärta',
    advice: 'Gå två och ha fri väg ut.',
  })
  const olof = telling(stage, sara, 'olof')
  await olof(setWhereabouts, 'where', {
    place: 'shortTermStay',
    name: 'Solgläntan, plats 6',
    since: addDays(stage.today, -31),
    phone: '0980-319264',
  })
  const ragnar = telling(stage, maja, 'ragnar')
  await ragnar(setAtTheDoor, 'door', { lines: 'PEG och KAD', floor: '3', lift: true })
  await ragnar(setDoorCode, 'code', { portCode: '1910', keyPlace: 'Nyckelgömma vid porten, kod hos jouren' })
  await ragnar(setAllergy, 'allergy', {
    grade: 'lifeThreatening',
    substance: 'Jordnötter',
    reaction: 'Anafylaxi 2011',
  })
  const vera = telling(stage, sara, 'vera')
  await vera(setCommunication, 'talk', {
    language: 'sv',
    interpreter: 'no',
    hearing: 'none',
    advice: 'Läser på läppar. Skriv på blocket.',
  })
  await vera(setRelative, 'relative-1', {
    firstName: 'Lars',
    relation: 'other',
    authority: 'trustee',
    phone: '070-1740641',
  })
  const hassan = telling(stage, maja, 'hassan')
  await hassan(setCommunication, 'talk', {
    language: 'ar',
    interpreter: 'always',
    advice: 'Boka telefontolk. Sonen ska inte tolka.',
  })
}

async function tallasen(stage: Stage): Promise<void> {
  const anna = await stage.as('anna')
  const aino = telling(stage, anna, 'aino')
  await aino(setCommunication, 'talk', {
    language: 'fi',
    interpreter: 'sometimes',
    advice: 'Talar finska när hon är trött.',
  })
  await aino(setWhatMatters, 'matters', {
    text: 'Att bastun blir varm på lördagar och att någon pratar finska med mig.',
  })
  await aino(setContactPoint, 'contact', { kind: 'home', value: '0980-319265' })
  const yusuf = telling(stage, anna, 'yusuf')
  await yusuf(setCommunication, 'talk', { language: 'so', interpreter: 'always' })
  const hilding = telling(stage, anna, 'hilding')
  await hilding(setAtTheDoor, 'door', { infection: 'MRSA i bensår. Handskar och plastförkläde.', floor: '1' })
}

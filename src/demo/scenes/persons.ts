import {
  setAlert,
  setAllergy,
  setAtTheDoor,
  setCommunication,
  setContactPoint,
  setDoorCode,
  setFixedContact,
  setRelative,
  setWhatMatters,
  setWhereabouts,
} from '../../persons/fact-api.ts'
import { addDays } from '../../shared/day.ts'
import type { Scene, Stage } from '../stage.ts'
import { whatIsKnown } from './persons-known.ts'
import { writtenNotes } from './persons-written.ts'
import { telling } from './tell.ts'

/** What is known of the persons before the teams meet them: facts, and what stands on their timelines. */
export const personScenes: Scene = async (stage) => {
  await estherIsKnown(stage)
  await whatIsKnown(stage)
  await writtenNotes(stage)
}

async function estherIsKnown(stage: Stage): Promise<void> {
  stage.at(-45, '10:20')
  const sara = telling(stage, await stage.as('sara'), 'esther')
  await sara(setWhereabouts, 'where', { place: 'home', since: addDays(stage.today, -46) })
  await sara(setWhatMatters, 'matters', {
    text: 'Jag vill vara hemma hos Musse, katten, och kunna sitta på gården när det är fint. Jag vill inte ligga på sjukhus om det går att undvika. Ring Eva innan ni bestämmer något.',
  })
  await sara(setCommunication, 'talk', {
    language: 'sv',
    interpreter: 'no',
    hearing: 'aid',
    sight: 'impaired',
    advice: 'Sitt mitt emot och tala lugnt. Hörapparaten sitter i vänster öra.',
  })
  await sara(setAtTheDoor, 'door', {
    floor: '2',
    lift: false,
    way: 'Ingång från gården. Ring på och vänta, hon går med rollator.',
    other: 'Katten Musse smiter ut: stäng dörren efter dig.',
  })
  await sara(setDoorCode, 'code', { portCode: '2580', keyPlace: 'Nyckel 14 i hemsjukvårdens nyckelskåp' })
  await sara(setContactPoint, 'contact', { kind: 'home', value: '0980-319261', reminders: true })
  await sara(setContactPoint, 'contact-alarm', {
    kind: 'alarm',
    value: '0980-319240',
    note: 'Bär larmet om halsen',
  })
  await sara(setRelative, 'relative-1', {
    firstName: 'Eva',
    relation: 'child',
    phone: '070-1740640',
    order: 1,
    authority: 'powerOfAttorney',
    note: 'Dotter i Granvik. Vill bli ringd innan beslut.',
  })
  await sara(setRelative, 'relative-2', {
    firstName: 'Nils',
    relation: 'sibling',
    phone: '0980-319262',
    order: 2,
    notAtNight: true,
  })
  await sara(setFixedContact, 'care-contact', {
    role: 'careContact',
    name: 'Sara Lindqvist',
    unit: 'Hemsjukvården Granvik',
    phone: '0980-319230',
  })
  await sara(setAllergy, 'allergy', {
    grade: 'harmful',
    substance: 'Penicillin V',
    reaction: 'Utslag över hela kroppen 1998',
  })
  await sara(setAlert, 'alert', {
    kind: 'treatment',
    text: 'Blodförtunnande (apixaban)',
    advice: 'Blödningsrisk vid fall mot huvudet.',
  })
  const fatima = telling(stage, await stage.as('home-help'), 'esther')
  await fatima(setFixedContact, 'social-contact', {
    role: 'socialContact',
    name: 'Fatima Osman',
    unit: 'Hemtjänsten Granvik',
    phone: '0980-319240',
  })
}

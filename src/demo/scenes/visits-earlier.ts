import { addDays } from '../../shared/day.ts'
import { isWorkingDay } from '../../shared/working-day.ts'
import type { Stage } from '../stage.ts'
import type { PlayedVisit } from './visit-play.ts'

type Earlier = Pick<
  PlayedVisit,
  'by' | 'with' | 'person' | 'day' | 'minutes' | 'why' | 'aloneWhy' | 'note' | 'avoided' | 'mode'
> & {
  readonly at: '09:00' | '10:15' | '13:00' | '14:30'
}

/** What MiNT has done these last weeks, so that a month can be laid beside the one before it. */
const earlier: readonly Earlier[] = [
  {
    person: 'ingegerd',
    by: 'erik',
    day: -45,
    at: '10:15',
    minutes: 60,
    why: 'Såret, vikten och alla läkemedel',
    note: [
      ['status', 'Vikt 69,8 kg, blodtryck 128/70. Såret 4 × 5 cm, gulbelagt, varm rodnad runt om.'],
      ['assessment', 'Sårinfektion. Allmäntillståndet gott. Kan behandlas hemma.'],
      ['plan', 'Amina ordinerar. Hemsjukvården lägger om varje dag, vi kommer om tre dagar.'],
    ],
    avoided: ['emergencyVisit', 'admission'],
  },
  {
    person: 'ingegerd',
    by: 'erik',
    with: ['amina'],
    day: -42,
    at: '13:00',
    minutes: 60,
    why: 'Svarar infektionen, och läkemedelsgenomgång',
    note: [
      ['current', 'Mindre ont. Äter och dricker.'],
      ['measures', 'Läkemedelsgenomgång: tre läkemedel bort, furosemid oförändrat.'],
      ['plan', 'Ny kontroll om två veckor.'],
    ],
    avoided: [],
  },
  {
    person: 'svea',
    by: 'karin',
    day: -38,
    at: '09:00',
    minutes: 60,
    why: 'Hur Svea vill ha det',
    note: [
      ['current', 'Trött, sover mest. Klar i tanken. Vill inte till sjukhus mer.'],
      ['information', 'Systerdottern Birgitta är med på telefon.'],
      ['plan', 'Johan talar med Svea om vad som ska gälla.'],
    ],
    avoided: [],
  },
  {
    person: 'svea',
    by: 'johan',
    with: ['karin'],
    day: -36,
    at: '14:30',
    minutes: 45,
    why: 'Samtal om slutet av livet',
    note: [
      ['current', 'Säger själv att hon har levt färdigt. Rädd för andnöd, inte för att dö.'],
      ['plan', 'Trygghetsordinationer finns hemma. Birgitta och hemsjukvården vet.'],
    ],
    avoided: ['admission'],
  },
  {
    person: 'elsa',
    by: 'karin',
    day: -29,
    at: '09:00',
    minutes: 60,
    why: 'Efter fallet: blodtryck liggande och stående',
    note: [
      ['status', 'Blodtryck 142/70 liggande, 108/60 stående. Yr i en minut.'],
      ['assessment', 'Ortostatism. Tre av åtta läkemedel bidrar.'],
      ['plan', 'Johan ändrar dosen. Hemsjukvården mäter två gånger i veckan.'],
    ],
    avoided: ['ambulance'],
  },
  {
    person: 'svea',
    by: 'karin',
    day: -27,
    at: '13:00',
    minutes: 20,
    mode: 'phone',
    why: 'Hur natten har varit',
    note: [['current', 'Birgitta svarar: lugn natt, dricker lite. Morfin två gånger.']],
    avoided: [],
  },
  {
    person: 'ingegerd',
    by: 'erik',
    day: -26,
    at: '10:15',
    minutes: 45,
    why: 'Såret och ny dos',
    note: [
      ['status', 'Såret 3 × 4 cm, rent. Ingen feber.'],
      ['plan', 'Två veckor till med samma förband.'],
    ],
    avoided: [],
  },
  {
    person: 'olof',
    by: 'erik',
    with: ['amina'],
    day: -22,
    at: '10:15',
    minutes: 60,
    why: 'På Solgläntan: sväljningen och vad som krävs för att komma hem',
    note: [
      ['current', 'Hostar vid tunn dryck. Går fem meter med rollator.'],
      ['assessment', 'Kan komma hem när Gunilla har fått hjälp morgon och kväll.'],
      ['plan', 'Logoped i veckan. Möte med hemtjänsten.'],
    ],
    avoided: [],
  },
  {
    person: 'holger',
    by: 'karin',
    day: -14,
    at: '13:00',
    minutes: 45,
    why: 'Andningen och ångesten på kvällarna',
    note: [
      ['current', 'Andfådd i vila på kvällen. Greta orolig.'],
      ['measures', 'Morfin i låg dos provas, Greta vet hur.'],
      ['plan', 'Vi ringer i morgon.'],
    ],
    avoided: ['ambulance', 'emergencyVisit'],
  },
  {
    person: 'rut',
    by: 'karin',
    day: -13,
    at: '09:00',
    minutes: 60,
    why: 'Såret och vikten',
    note: [['status', 'Vikt 48,3 kg. Såret på vänster häl 1 × 1 cm, torrt.']],
    avoided: [],
  },
  {
    person: 'stig',
    by: 'erik',
    day: -10,
    at: '10:15',
    minutes: 60,
    why: 'Fotsåret och vem som gör vad',
    note: [
      ['status', 'Såret 2 × 2,5 cm. P-glukos 14,1.'],
      [
        'plan',
        'En plan i stället för tre: hemsjukvården lägger om, vi håller i kontakten med diabetesmottagningen.',
      ],
    ],
    avoided: ['emergencyVisit'],
  },
  {
    person: 'ragnar',
    by: 'karin',
    day: -6,
    at: '14:30',
    minutes: 45,
    why: 'Katetern och urinen',
    aloneWhy: 'Ingen förflyttning behövs.',
    note: [['current', 'Klar urin. Ingrid har skrivit upp drycken.']],
    avoided: [],
  },
]

/** The same as visits to play, each on the day it was or the next working day: MiNT goes on weekdays. */
export function earlierVisits(stage: Stage): PlayedVisit[] {
  return earlier.map((one) => {
    let day = one.day
    while (!isWorkingDay(addDays(stage.today, day))) day += 1
    return {
      ...one,
      day,
      name: `visit-${one.person}-${-one.day}-days-ago`,
      about: `enrolment-${one.person}`,
      kind: 'followUp',
      planned: [day - 1, '15:00'],
    }
  })
}

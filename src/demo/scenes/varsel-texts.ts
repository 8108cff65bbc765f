import type { VarselFirst } from './varsel-first.ts'

/** How four of the enrolled once reached the team: what home care wrote, what was seen at home, what was answered. */
export const varselOf = {
  ingegerd: {
    sent: {
      by: 'sara',
      phone: '070-1740605',
      sbar: {
        situation: 'Såret på benet luktar och rodnaden sprider sig. Feber i går.',
        bakgrund: 'Hjärtsvikt, diabetes, venöst bensår. Inlagd tre gånger i år.',
        aktuellt: 'Temp 38,1, puls 84, blodtryck 126/70. Pigg och klar.',
        rekommendation: 'Bedömning hemma: kan hon slippa akuten?',
      },
      reason: 'infection',
      urgency: 'nextWorkingDay',
      told: { chronicDiagnoses: { known: 3, complete: false }, stateOfHealth: 'unstable' },
    },
    at: '10:20',
    receiptedBy: 'erik',
    assessed: {
      at: '10:30',
      note: [
        ['reason', 'Varsel från hemsjukvården: infekterat bensår.'],
        ['status', 'Temp 37,9, puls 82. Såret 4 × 5 cm, rodnad fem centimeter runt om.'],
        ['assessment', 'Kan behandlas hemma. Många läkemedel och ingen som ser helheten: ansluts.'],
      ],
      avoided: ['emergencyVisit', 'admission'],
    },
    advice:
      'Vi tar över läkemedel och plan. Lägg om varje dag, och ring oss om rodnaden växer över strecket.',
  },
  svea: {
    sent: {
      by: 'sara',
      phone: '070-1740605',
      sbar: {
        situation: 'Svea orkar inte längre upp. Hon säger att hon inte vill till sjukhus mer.',
        bakgrund: 'Hjärtsvikt i slutskede, nedsatt njurfunktion. Bor ensam. Systerdotter i Granvik.',
        aktuellt: 'Andas 20 per minut, saturation 92 procent. Svullen till låren.',
        rekommendation: 'Läkare hem för samtal om vad som ska gälla.',
      },
      reason: 'generalCondition',
      urgency: 'nextWorkingDay',
      told: { chronicDiagnoses: { known: 2, complete: false }, needsCoordination: true },
    },
    at: '09:40',
    receiptedBy: 'karin',
    assessed: {
      at: '09:30',
      note: [
        ['reason', 'Varsel från hemsjukvården: orkar inte upp.'],
        ['current', 'Klar och lugn. Vill dö hemma med fönstret öppet.'],
        [
          'assessment',
          'Hjärtsvikt i slutskede. Behöver en läkare som kommer hem och en plan för natten: ansluts.',
        ],
      ],
      avoided: ['ambulance', 'admission'],
    },
    advice: 'Vi kommer varje vecka. Plan och ordinationer för natten finns hos er i morgon.',
  },
  elsa: {
    sent: {
      by: 'maja',
      phone: '070-1740606',
      sbar: {
        situation: 'Elsa har fallit för fjärde gången på två månader, i går i köket.',
        bakgrund: 'Hjärtsvikt, åtta läkemedel bytta på ett år av olika läkare.',
        aktuellt: 'Blåmärke på höften, går på benet. Blodtryck 140/70 sittande.',
        rekommendation: 'Läkemedelsgenomgång hemma och någon som håller ihop det.',
      },
      reason: 'medicines',
      urgency: 'thisWeek',
      told: { contactsLast12Months: { known: 8, complete: false }, needsCoordination: true },
    },
    at: '11:10',
    receiptedBy: 'karin',
    assessed: {
      at: '10:30',
      note: [
        ['reason', 'Varsel från hemsjukvården: fjärde fallet.'],
        ['status', 'Blodtryck 144/72 liggande, 110/60 stående. Inga frakturtecken.'],
        ['assessment', 'Läkemedel bidrar till fallen. Behöver följas några veckor: ansluts.'],
      ],
      avoided: ['emergencyVisit'],
    },
    advice: 'Vi går igenom läkemedlen denna vecka. Mät blodtryck stående två gånger i veckan.',
  },
  olof: {
    sent: {
      by: 'sara',
      phone: '070-1740605',
      sbar: {
        situation:
          'Olof har haft lunginflammation tre gånger sedan i våras och kommer inte hem från korttids.',
        bakgrund: 'Stroke med sväljsvårigheter, förmaksflimmer, apixaban.',
        aktuellt: 'Feberfri sedan i går, saturation 94 procent, vikt 77,4 kg. Hostar vid måltid.',
        rekommendation: 'Bedömning på Solgläntan: vad krävs för att han ska kunna vara hemma?',
      },
      reason: 'coordination',
      urgency: 'thisWeek',
      told: { admissionsLast12Months: { known: 4, complete: true }, needsCoordination: true },
    },
    at: '13:30',
    receiptedBy: 'erik',
    assessed: {
      at: '08:30',
      note: [
        ['reason', 'Varsel från hemsjukvården: fyra inläggningar sedan i våras.'],
        ['current', 'På Solgläntan. Gunilla är med. Vill hem.'],
        ['assessment', 'Sväljer fel på tunn dryck. Stort behov av samordning inför hemgång: ansluts.'],
      ],
      avoided: ['admission'],
    },
    advice: 'Vi samordnar logoped och hemtjänst. Förtjocka drycken tills logopeden har varit där.',
  },
} as const satisfies Readonly<Record<string, VarselFirst>>

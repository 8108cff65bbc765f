import type { CareModel } from '../care-model.ts'
import { commonAgreement } from '../common-agreement.ts'
import { commonHandBack, commonReports, howWasIt, whenStable } from '../common-closing.ts'
import {
  assessmentVisit,
  canWaitGate,
  commonContactKinds,
  commonReasons,
  followUpVisit,
} from '../common-contacts.ts'
import { commonOrders } from '../common-orders.ts'
import { commonOutcomes, enrolOutcome } from '../common-outcomes.ts'
import {
  answerStep,
  assessStep,
  bereavementStep,
  decideStep,
  enrolmentStep,
  planIfWorseStep,
  receiptStep,
  reviewStep,
  surveyStep,
  takeResponsibilityStep,
} from '../common-steps.ts'
import { enrolmentWords } from '../common-words.ts'
import { atLeast, atMost, isFalse, isTrue } from '../condition.ts'
import { hours, months, nextWorkingDay, sameDay, weeks } from '../term.ts'
import { byDesign, name, readAs, say, stated } from '../wording.ts'

/** ALMA-teamet, Region Östergötland (Motala). */
export const alma: CareModel = {
  id: 'alma',
  version: 1,
  name: say('ALMA-teamet', 'The ALMA team'),
  purpose: say(
    'Läkarbedömning hemma när tillståndet försämras, så att de mest sköra äldre kan undvika akuten.',
    'A physician assesses at home when the state worsens, so that the frailest can avoid the emergency department.',
  ),
  source: {
    title: say('Nära vård i hemmet för äldre', 'Close care at home for older people'),
    publisher: 'Sveriges Kommuner och Regioner',
    published: '2021',
    isbn: '978-91-7585-918-7',
    ids: [
      ...['ALMA-02', 'ALMA-03', 'ALMA-04', 'ALMA-05', 'ALMA-06', 'ALMA-07', 'ALMA-08', 'ALMA-09', 'ALMA-10'],
      ...['ALMA-11', 'ALMA-12', 'ALMA-13', 'ALMA-14', 'ALMA-15', 'ALMA-16', 'ALMA-17', 'ALMA-18', 'ALMA-19'],
      ...['ALMA-20', 'LAN-10', 'LAN-20', 'EST-10', 'HSL 12:3'],
    ],
  },
  words: {
    contactTeam: say('Kontakta ALMA-teamet', 'Contact the ALMA team'),
    report: say('kontakt', 'contact'),
    theReport: say('kontakten', 'the contact'),
    reportSent: say('Kontakten är skickad', 'The contact has been sent'),
    reports: say('kontakter', 'contacts'),
    sendReport: say('Skicka till ALMA-teamet', 'Send to the ALMA team'),
    myReports: say('Mina kontakter', 'My contacts'),
    ...enrolmentWords,
  },
  belongsTo: 'region',
  belonging: say(
    'Medicinska specialistkliniken, utgår från det palliativa teamet',
    'Medical specialist clinic, based in its palliative team',
  ),
  worksIn: 'hospital',
  staffing: [
    {
      profession: 'nurse',
      text: say('Sjuksköterska, en åt gången', 'Nurse, one at a time'),
      number: 1,
      employer: 'region',
      record: 'health',
      origin: stated('ALMA-02', 'ALMA-05'),
    },
    {
      profession: 'physician',
      text: say('Läkare, en åt gången', 'Physician, one at a time'),
      number: 1,
      employer: 'region',
      record: 'health',
      origin: stated('ALMA-02', 'ALMA-05'),
    },
  ],
  opening: {
    days: 'everyDay',
    text: say('Vardagar dag och kväll, helger dag', 'Weekdays day and evening, weekends daytime'),
    origin: stated('ALMA-03'),
  },
  catchment: {
    text: say(
      'Västra länsdelen: fem kommuner, tio vårdcentraler',
      'Western part of the county: five municipalities, ten health centres',
    ),
    origin: stated('ALMA-04'),
  },
  doors: [
    {
      kind: 'form',
      text: say('Sjuksköterskan i hemsjukvården', 'The nurse in home health care'),
      from: ['municipalHealth'],
      licensedOnly: true,
      professions: ['nurse'],
      origin: stated('ALMA-10', 'ALMA-12'),
    },
    {
      kind: 'form',
      text: say('Ansvarig distriktsläkare', 'The district physician in charge'),
      from: ['primaryCare'],
      licensedOnly: true,
      professions: ['physician'],
      origin: readAs(
        say('Distriktsläkaren föreslår kontakten.', 'The district physician proposes the contact.'),
        'ALMA-11',
      ),
    },
    {
      kind: 'phone',
      text: say('Den som ringer utan konto', 'A caller without account'),
      from: ['primaryCare', 'municipalHealth', 'hospital', 'ambulance'],
      licensedOnly: true,
      origin: readAs(
        say(
          'Personer utan hemsjukvård behöver en annan väg in.',
          'Persons without home care need another way in.',
        ),
        'ALMA-20',
      ),
    },
  ],
  reasons: [
    name('worsened', say('Försämrat medicinskt tillstånd', 'Worsened medical state'), stated('ALMA-07')),
    ...commonReasons,
  ],
  urgencies: [
    {
      key: 'fewHours',
      order: 1,
      text: say('Inom några timmar', 'Within a few hours'),
      receiptWithin: hours(1),
      assessWithin: sameDay(),
      origin: readAs(
        say('Några timmar läst som samma dag; kvittens är vår tid.', 'A few hours read as the same day.'),
        'ALMA-09',
      ),
    },
    {
      key: 'oneDay',
      order: 2,
      text: say('Inom ett dygn', 'Within a day'),
      receiptWithin: hours(4),
      assessWithin: hours(24),
      origin: readAs(
        say('Någon dag läst som ett dygn; kvittens är vår tid.', 'About one day read as 24 hours.'),
        'ALMA-09',
      ),
    },
  ],
  gates: [
    canWaitGate(
      say('Kan personen vänta några timmar till någon dag?', 'Can the person wait a few hours up to a day?'),
      stated('ALMA-09'),
    ),
    {
      key: 'homeVisitFirst',
      question: say('Är ett hembesök gjort?', 'Has a home visit been made?'),
      onNo: 'reason',
      instead: say('Gör först ett besök hemma hos personen.', 'First visit the person at home.'),
      origin: stated('ALMA-10'),
    },
    {
      key: 'districtPhysicianFirst',
      question: say(
        'Är ansvarig distriktsläkare tillfrågad och kan inte bedöma?',
        'Has the district physician been asked, and cannot assess?',
      ),
      onNo: 'reason',
      instead: say('Kontakta först ansvarig distriktsläkare.', 'First contact the district physician.'),
      origin: stated('ALMA-11'),
    },
  ],
  criteria: [
    {
      key: 'age',
      kind: 'inclusion',
      weight: 'required',
      text: say('Åldersgränsen är nådd (65 år)', 'The age limit is reached (65 years)'),
      condition: atLeast('ageYears', 65),
      origin: stated('ALMA-06'),
    },
    {
      key: 'severalDiagnoses',
      kind: 'inclusion',
      weight: 'required',
      text: say('Flera diagnoser (minst 2)', 'Several diagnoses (at least 2)'),
      condition: atLeast('chronicDiagnoses', 2),
      origin: readAs(say('Flera läst som minst två.', 'Several read as two or more.'), 'ALMA-07'),
    },
    {
      key: 'worsened',
      kind: 'inclusion',
      weight: 'required',
      text: say('Det medicinska tillståndet har försämrats', 'The medical state has worsened'),
      condition: isTrue('hasWorsened'),
      origin: stated('ALMA-07'),
    },
    {
      key: 'cannotReachHealthCentre',
      kind: 'inclusion',
      weight: 'required',
      text: say('Kan inte ta sig till vårdcentralen', 'Cannot get to the health centre'),
      condition: isFalse('canReachHealthCentre'),
      origin: stated('ALMA-07'),
    },
    {
      key: 'catchment',
      kind: 'inclusion',
      weight: 'required',
      text: say('Bor i upptagningsområdet', 'Lives in the catchment area'),
      condition: isTrue('livesInCatchment'),
      origin: stated('ALMA-04'),
    },
    {
      key: 'onlyOneDiagnosis',
      kind: 'exclusion',
      weight: 'required',
      text: say('Endast en specifik diagnos', 'Only one specific diagnosis'),
      condition: atMost('chronicDiagnoses', 1),
      instead: say(
        'Kontakta läkaren som är specialiserad på den sjukdomen.',
        'Contact the specialist of that disease.',
      ),
      origin: stated('ALMA-08'),
    },
    {
      key: 'cannotWait',
      kind: 'exclusion',
      weight: 'required',
      text: say('Kan inte vänta några timmar', 'Cannot wait a few hours'),
      condition: isFalse('canWaitHours'),
      instead: say('Ring 112.', 'Call 112.'),
      origin: stated('ALMA-09'),
    },
  ],
  capacity: null,
  outcomes: [
    enrolOutcome(
      say('Anslut till ALMA', 'Enrol in ALMA'),
      say('Personen ansluts till teamet.', 'The person is enrolled in the team.'),
      stated('ALMA-12'),
    ),
    ...commonOutcomes({ directAdmission: stated('ALMA-13') }),
  ],
  steps: [
    receiptStep,
    assessStep(
      say(
        'Bedömning hemma tillsammans med hemsjukvården',
        'Assessment at home together with home health care',
      ),
      stated('ALMA-12'),
    ),
    decideStep(sameDay()),
    answerStep(byDesign),
    takeResponsibilityStep,
    planIfWorseStep,
    enrolmentStep({
      key: 'planTogether',
      text: say(
        'Planera insatser med ansvarig sjuksköterska, som utför dem',
        'Plan measures with the responsible nurse, who performs them',
      ),
      term: nextWorkingDay(),
      professions: ['physician', 'nurse'],
      origin: readAs(say('Källan ger ingen tid.', 'The source gives no time.'), 'ALMA-12'),
    }),
    reviewStep(
      say('Är läget stabilt? Kan anslutningen avslutas?', 'Is the state stable? Can the enrolment close?'),
      weeks(1, 2),
      stated('ALMA-14'),
    ),
    enrolmentStep({
      key: 'longStay',
      text: say('Ovanligt lång anslutning: se över', 'Unusually long enrolment: look it over'),
      term: months(3),
      professions: ['physician'],
      origin: stated('ALMA-14'),
    }),
    surveyStep,
    bereavementStep,
  ],
  assessments: [],
  visitKinds: [assessmentVisit('always', stated('ALMA-12')), followUpVisit('optional', stated('ALMA-12'))],
  orderTemplates: [...commonOrders],
  contactKinds: commonContactKinds,
  responsibility: {
    medical: {
      kind: 'takesOver',
      text: say('Teamets läkare, när en läkare har tagit över', 'A team physician, once one has taken over'),
      origin: readAs(
        say('Personen rapporteras över vid avslut.', 'The person is reported over at closing.'),
        'ALMA-17',
        'HSL 12:3',
      ),
    },
    nursing: {
      kind: 'shares',
      text: say('Ansvarig sjuksköterska i hemsjukvården', 'The responsible nurse in home health care'),
      origin: stated('ALMA-12'),
    },
    coordination: {
      kind: 'shares',
      text: say('I samråd med hemsjukvården', 'In consultation with home health care'),
      origin: stated('ALMA-12'),
    },
  },
  fixedCareContact: null,
  agreement: commonAgreement(
    say('Vem gör vad: teamet och kommunens hemsjukvård', 'Who does what: the team and municipal home care'),
    { named: { ordered: stated('ALMA-12') } },
  ),
  enrolment: {
    timeLimit: null,
    usualLength: weeks(1, 2),
    longestLength: months(4),
    mayReturn: true,
    origin: stated('ALMA-14', 'ALMA-16'),
  },
  closing: {
    criteria: [whenStable(stated('ALMA-17'))],
    reports: commonReports(stated('ALMA-17')),
    handBack: commonHandBack,
  },
  survey: howWasIt,
  indicators: [
    name('visitsPerPerson', say('Besök per person', 'Visits per person'), stated('ALMA-15')),
    name('emergencyVisits', say('Besök på akutmottagning', 'Emergency department visits'), stated('ALMA-18')),
    name('physiciansPerPerson', say('Antal läkare per person', 'Physicians per person'), stated('ALMA-19')),
    name('nursesPerPerson', say('Antal sjuksköterskor per person', 'Nurses per person'), stated('ALMA-19')),
    name('returned', say('Anslutna på nytt', 'Enrolled again'), stated('ALMA-16')),
    name('withoutHomeCare', say('Nådda utan hemsjukvård', 'Reached without home care'), stated('ALMA-20')),
  ],
}

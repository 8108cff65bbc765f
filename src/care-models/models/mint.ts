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
import { commonOutcomes, enrolOutcome, physicianOnly } from '../common-outcomes.ts'
import { stayDoor, takesStayReports } from '../common-reports.ts'
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
import { atLeast, isTrue } from '../condition.ts'
import { nextWorkingDay, sameDay, weeks, workingDays } from '../term.ts'
import { byDesign, name, readAs, say, stated } from '../wording.ts'

/** MINT-07 says that there are criteria but not which; each team sets its own numbers. */
const ourReading = readAs(
  say(
    'Källan säger att kriterier finns men listar dem inte. Värdet är läst ur målgruppen.',
    'The source says that criteria exist but does not list them. The value is read from the target group.',
  ),
  'MINT-06',
  'MINT-07',
)

/** Mobila närvårdsteamet, Region Jämtland Härjedalen. */
export const mint: CareModel = {
  id: 'mint',
  version: 1,
  name: say('Mobila närvårdsteamet (MiNT)', 'Mobile close-care team (MiNT)'),
  purpose: say(
    'Trygghet för multisjuka, främst äldre, i ett instabilt läge.',
    'Safety for people with several illnesses, mainly older, in an unstable state.',
  ),
  source: {
    title: say('Nära vård i hemmet för äldre', 'Close care at home for older people'),
    publisher: 'Sveriges Kommuner och Regioner',
    published: '2021',
    isbn: '978-91-7585-918-7',
    ids: [
      ...['MINT-02', 'MINT-03', 'MINT-04', 'MINT-05', 'MINT-06', 'MINT-07', 'MINT-08', 'MINT-09', 'MINT-10'],
      ...[
        'MINT-11',
        'MINT-12',
        'MINT-13',
        'MINT-14',
        'MINT-18',
        'GEN-03',
        'LAN-10',
        'LAN-12',
        'MNV-06',
        'LAN-20',
        'EST-10',
        'HSL 12:3',
      ],
    ],
  },
  words: {
    contactTeam: say('Varsla MiNT', 'Alert MiNT'),
    report: say('varsel', 'alert'),
    theReport: say('varslet', 'the alert'),
    reportSent: say('Varslet är skickat', 'The alert has been sent'),
    reports: say('varsel', 'alerts'),
    sendReport: say('Skicka varsel', 'Send alert'),
    myReports: say('Mina varsel', 'My alerts'),
    ...enrolmentWords,
  },
  belongsTo: 'region',
  belonging: say('Specialiserad vård, medicinklinik på sjukhus', 'Specialised care, hospital medical clinic'),
  worksIn: 'hospital',
  staffing: [
    {
      profession: 'nurse',
      text: say('Specialistsjuksköterskor, heltid', 'Specialist nurses, full time'),
      number: 2,
      employer: 'region',
      record: 'health',
      origin: stated('MINT-02', 'MINT-05'),
    },
    {
      profession: 'physician',
      text: say('Specialistläkare, halvtid', 'Specialist physicians, half time'),
      number: 2,
      employer: 'region',
      record: 'health',
      origin: stated('MINT-02', 'MINT-05'),
    },
  ],
  opening: { days: 'workingDays', text: say('Vardagar', 'Weekdays'), origin: byDesign },
  catchment: {
    text: say('Hela länet, oavsett var personen bor', 'The whole county, wherever the person lives'),
    origin: stated('MINT-04'),
  },
  doors: [
    {
      kind: 'form',
      text: say(
        'Legitimerad personal på sjukhus, i primärvård och kommun',
        'Licensed staff in hospital, primary care and municipality',
      ),
      from: ['hospital', 'primaryCare', 'municipalHealth', 'municipalSocial'],
      licensedOnly: true,
      origin: stated('MINT-08'),
    },
    {
      kind: 'phone',
      text: say('Den som ringer utan konto', 'A caller without account'),
      from: ['hospital', 'primaryCare', 'municipalHealth', 'municipalSocial', 'ambulance'],
      licensedOnly: true,
      origin: readAs(
        say(
          'Samma kretsar som blanketten, och ambulansen.',
          'The same callers as the form, and the ambulance.',
        ),
        'MINT-08',
      ),
    },
    stayDoor,
  ],
  reasons: [
    name('coordination', say('Stort behov av samordning', 'Great need of coordination'), stated('MINT-08')),
    name('medicines', say('Läkemedelshantering', 'Medicine handling'), stated('MINT-13')),
    ...commonReasons,
  ],
  urgencies: [
    {
      key: 'today',
      order: 1,
      text: say('I dag', 'Today'),
      receiptWithin: sameDay(),
      assessWithin: sameDay(),
      origin: byDesign,
    },
    {
      key: 'nextWorkingDay',
      order: 2,
      text: say('Nästa vardag', 'Next working day'),
      receiptWithin: nextWorkingDay(),
      assessWithin: nextWorkingDay(),
      origin: byDesign,
    },
    {
      key: 'thisWeek',
      order: 3,
      text: say('Inom en vecka', 'Within a week'),
      receiptWithin: nextWorkingDay(),
      assessWithin: workingDays(5),
      origin: byDesign,
    },
  ],
  stayReports: takesStayReports('nextWorkingDay'),
  gates: [canWaitGate(say('Kan personen vänta några timmar?', 'Can the person wait some hours?'), byDesign)],
  criteria: [
    {
      key: 'multimorbid',
      kind: 'inclusion',
      weight: 'required',
      text: say('Flera långvariga sjukdomar (minst 2)', 'Several long-term illnesses (at least 2)'),
      condition: atLeast('chronicDiagnoses', 2),
      origin: readAs(
        say('Multisjuk läst som minst två långvariga sjukdomar.', 'Multimorbid read as two or more.'),
        'MINT-06',
        'MINT-07',
        'GEN-03',
      ),
    },
    {
      key: 'manyContacts',
      kind: 'inclusion',
      weight: 'required',
      text: say(
        'Många vårdkontakter det senaste året (minst 6)',
        'Many care contacts in the last year (at least 6)',
      ),
      condition: atLeast('contactsLast12Months', 6),
      origin: ourReading,
    },
    {
      key: 'unstable',
      kind: 'inclusion',
      weight: 'required',
      text: say('Instabilt läge', 'Unstable state'),
      condition: { fact: 'stateOfHealth', oneOf: ['unstable'] },
      origin: ourReading,
    },
    {
      key: 'older',
      kind: 'inclusion',
      weight: 'supports',
      text: say('Äldre, 65 år eller mer (främst, inte endast)', 'Older, 65 years or more (mainly, not only)'),
      condition: atLeast('ageYears', 65),
      origin: ourReading,
    },
    {
      key: 'coordination',
      kind: 'inclusion',
      weight: 'supports',
      text: say('Behöver samordning mellan flera vårdgivare', 'Needs coordination between care givers'),
      condition: isTrue('needsCoordination'),
      origin: stated('MINT-08'),
    },
  ],
  capacity: {
    places: 25,
    text: say('Cirka 25 anslutna åt gången', 'About 25 enrolled at a time'),
    origin: stated('MINT-03'),
  },
  outcomes: [
    enrolOutcome(
      say('Anslut till MiNT', 'Enrol in MiNT'),
      say('Personen ansluts till teamet.', 'The person is enrolled in the team.'),
      stated('MINT-09'),
    ),
    ...commonOutcomes({ consult: stated('MINT-09'), advice: stated('MINT-10') }),
  ],
  steps: [
    receiptStep,
    assessStep(
      say('Hembesök eller samtal för bedömning', 'Home visit or call for assessment'),
      stated('MINT-09'),
    ),
    decideStep(nextWorkingDay()),
    answerStep(stated('MINT-10')),
    takeResponsibilityStep,
    planIfWorseStep,
    enrolmentStep({
      key: 'riskAssessments',
      text: say(
        'Riskbedömningar: trycksår, undernäring, fall, munhälsa',
        'Risk assessments: pressure ulcer, undernutrition, falls, oral health',
      ),
      term: workingDays(5),
      professions: ['nurse'],
      origin: readAs(say('Källan ger ingen tid.', 'The source gives no time.'), 'MINT-12'),
    }),
    enrolmentStep({
      key: 'medicationReview',
      text: say('Genomgång av läkemedel och journal i hemmet', 'Medicine and record review at home'),
      term: workingDays(10),
      professions: ['physician', 'nurse'],
      origin: readAs(say('Källan ger ingen tid.', 'The source gives no time.'), 'MINT-13'),
    }),
    reviewStep(
      say('Ny genomgång av hela läget', 'Review of the whole situation'),
      weeks(3, 4),
      readAs(say('Ingen tidsgräns; därför ses läget över.', 'No time limit; hence a review.'), 'MINT-11'),
    ),
    surveyStep,
    bereavementStep,
  ],
  assessments: [
    name('pressureUlcer', say('Trycksår', 'Pressure ulcer'), stated('MINT-12')),
    name('undernutrition', say('Undernäring', 'Undernutrition'), stated('MINT-12')),
    name('falls', say('Fall', 'Falls'), stated('MINT-12')),
    name('oralHealth', say('Munhälsa', 'Oral health'), stated('MINT-12')),
    name('medicationReview', say('Läkemedelsgenomgång', 'Medication review'), stated('MINT-13')),
  ],
  visitKinds: [assessmentVisit('optional', stated('MINT-09')), followUpVisit('optional', byDesign)],
  orderTemplates: [...commonOrders],
  contactKinds: commonContactKinds,
  responsibility: {
    medical: {
      kind: 'takesOver',
      text: say('Teamets läkare, när en läkare har tagit över', 'A team physician, once one has taken over'),
      origin: physicianOnly,
    },
    nursing: {
      kind: 'shares',
      text: say('Tillsammans med kommunens sjuksköterska', 'Together with the municipal nurse'),
      origin: byDesign,
    },
    coordination: {
      kind: 'takesOver',
      text: say('Teamet samordnar', 'The team coordinates'),
      origin: byDesign,
    },
  },
  fixedCareContact: null,
  agreement: commonAgreement(
    say('Vem gör vad: teamet och kommunens hemsjukvård', 'Who does what: the team and municipal home care'),
  ),
  enrolment: {
    timeLimit: null,
    usualLength: null,
    longestLength: null,
    mayReturn: true,
    origin: stated('MINT-11'),
  },
  closing: {
    criteria: [
      whenStable(byDesign),
      {
        key: 'fixedCareContact',
        text: say('Det finns en fast vårdkontakt som tar vid', 'A fixed care contact takes over'),
        condition: isTrue('hasFixedCareContact'),
        origin: byDesign,
      },
    ],
    reports: commonReports(byDesign),
    handBack: commonHandBack,
  },
  survey: howWasIt,
  indicators: [
    name('ambulanceTransports', say('Ambulanstransporter', 'Ambulance transports'), stated('MINT-14')),
    name('careVisits', say('Vårdbesök', 'Care visits'), stated('MINT-14')),
    name('inpatientDays', say('Vårddygn', 'Inpatient days'), stated('MINT-14')),
    name('physiciansPerPerson', say('Antal läkare per person', 'Physicians per person'), stated('MINT-18')),
  ],
}

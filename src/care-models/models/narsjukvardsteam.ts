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
import { inscriptionWords } from '../common-words.ts'
import { atLeast, isTrue } from '../condition.ts'
import { nextWorkingDay, sameDay, weeks } from '../term.ts'
import { byDesign, name, readAs, say, stated } from '../wording.ts'
import { mobilNarvard } from './mobil-narvard.ts'

/** Närsjukvårdsteam (NSVT) of Mobil närvård, Västra Götalandsregionen: hospital care at home for an unstable period. */
export const narsjukvardsteam: CareModel = {
  id: 'narsjukvardsteam',
  version: 1,
  name: say('Närsjukvårdsteamet', 'The close hospital-care team'),
  purpose: say(
    'Sjukhusets kunnande hemma under en instabil tid, i stället för inläggning.',
    'Hospital competence at home while the state is unstable, instead of admission.',
  ),
  source: mobilNarvard([
    ...['MNV-09', 'MNV-10', 'MNV-11', 'MNV-12', 'MNV-13', 'MNV-14', 'MNV-16'],
    ...['LAN-20', 'EST-10', 'HSL 12:3'],
  ]),
  words: {
    contactTeam: say('Kontakta närsjukvårdsteamet', 'Contact the close hospital-care team'),
    report: say('konsultation', 'consultation'),
    theReport: say('konsultationen', 'the consultation'),
    reportSent: say('Konsultationen är skickad', 'The consultation has been sent'),
    reports: say('konsultationer', 'consultations'),
    sendReport: say('Skicka till närsjukvårdsteamet', 'Send to the close hospital-care team'),
    myReports: say('Mina konsultationer', 'My consultations'),
    ...inscriptionWords,
  },
  belongsTo: 'region',
  belonging: say('Sjukhuset', 'The hospital'),
  worksIn: 'hospital',
  staffing: [
    {
      profession: 'physician',
      text: say('En läkare', 'One physician'),
      number: 1,
      employer: 'region',
      record: 'health',
      origin: stated('MNV-10'),
    },
    {
      profession: 'nurse',
      text: say('Två sjuksköterskor med specialistkompetens', 'Two nurses with specialist competence'),
      number: 2,
      employer: 'region',
      record: 'health',
      origin: stated('MNV-10'),
    },
  ],
  opening: { days: 'workingDays', text: say('Vardagar', 'Weekdays'), origin: byDesign },
  catchment: {
    text: say('Ett team på 100 000 invånare', 'One team for 100,000 inhabitants'),
    origin: stated('MNV-11'),
  },
  doors: [
    {
      kind: 'form',
      text: say('Hemsjukvårdsläkaren och vårdcentralen', 'The home-care physician and the health centre'),
      from: ['primaryCare'],
      licensedOnly: true,
      origin: stated('MNV-09'),
    },
    {
      kind: 'form',
      text: say(
        'Sjuksköterskan i hemsjukvården, och sjukhuset',
        'The nurse in home health care, and the hospital',
      ),
      from: ['municipalHealth', 'hospital'],
      licensedOnly: true,
      professions: ['nurse', 'physician'],
      origin: readAs(
        say(
          'Samverkan mellan hemsjukvård, primärvård och slutenvård.',
          'Home care, primary care and hospital together.',
        ),
        'MNV-12',
      ),
    },
    {
      kind: 'phone',
      text: say('Den som ringer utan konto', 'A caller without account'),
      from: ['primaryCare', 'municipalHealth', 'hospital', 'ambulance'],
      licensedOnly: true,
      origin: byDesign,
    },
  ],
  reasons: [
    name('unstable', say('Medicinskt instabil', 'Medically unstable'), stated('MNV-12')),
    name('latePalliative', say('Sen palliativ fas', 'Late palliative phase'), stated('MNV-14')),
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
  ],
  gates: [
    canWaitGate(say('Kan personen vänta några timmar?', 'Can the person wait some hours?'), byDesign),
    {
      key: 'homePhysicianFirst',
      question: say(
        'Har hemsjukvårdsläkaren eller vårdcentralen tagit ställning?',
        'Has the home-care physician or the health centre considered it?',
      ),
      onNo: 'reason',
      instead: say('Ring först hemsjukvårdsläkaren.', 'First call the home-care physician.'),
      origin: readAs(
        say(
          'Hemsjukvårdsläkarteamet konsulterar vid behov.',
          'The home-care physician team consults when needed.',
        ),
        'MNV-09',
      ),
    },
  ],
  criteria: [
    {
      key: 'multimorbid',
      kind: 'inclusion',
      weight: 'required',
      text: say('Multisjuk (minst 2 långvariga sjukdomar)', 'Multimorbid (at least 2 long-term illnesses)'),
      condition: atLeast('chronicDiagnoses', 2),
      origin: readAs(say('Multisjuk läst som minst två.', 'Multimorbid read as two or more.'), 'MNV-12'),
    },
    {
      key: 'unstable',
      kind: 'inclusion',
      weight: 'required',
      text: say('Instabilt läge', 'Unstable state'),
      condition: { fact: 'stateOfHealth', oneOf: ['unstable'] },
      origin: stated('MNV-12', 'MNV-13'),
    },
    {
      key: 'inpatientLevel',
      kind: 'inclusion',
      weight: 'required',
      text: say('Behov på slutenvårdsnivå', 'Needs at the level of inpatient care'),
      condition: isTrue('needsInpatientCare'),
      origin: stated('MNV-12'),
    },
    {
      key: 'coordination',
      kind: 'inclusion',
      weight: 'required',
      text: say(
        'Behöver samverkan mellan hemsjukvård, primärvård och slutenvård',
        'Needs home care, primary care and hospital together',
      ),
      condition: isTrue('needsCoordination'),
      origin: stated('MNV-12'),
    },
    {
      key: 'latePalliative',
      kind: 'inclusion',
      weight: 'supports',
      text: say(
        'Sen palliativ fas och långvarigt instabil',
        'Late palliative phase and unstable for a long time',
      ),
      condition: isTrue('latePalliativePhase'),
      origin: stated('MNV-14'),
    },
  ],
  capacity: null,
  outcomes: [
    enrolOutcome(
      say('Ta över vården tillfälligt', 'Take over the care for a while'),
      say(
        'Teamet tar över vården medan läget är instabilt och lämnar sedan tillbaka.',
        'The team takes over while the state is unstable, and then hands back.',
      ),
      stated('MNV-13'),
    ),
    ...commonOutcomes({ consult: stated('MNV-09') }),
  ],
  steps: [
    receiptStep,
    assessStep(say('Hembesök för bedömning', 'Home visit for assessment'), byDesign),
    decideStep(sameDay()),
    answerStep(byDesign),
    takeResponsibilityStep,
    planIfWorseStep,
    enrolmentStep({
      key: 'agreeWithHomePhysician',
      text: say(
        'Kom överens med hemsjukvårdsläkaren: vem gör vad så länge teamet har vården',
        'Agree with the home-care physician: who does what while the team has the care',
      ),
      term: nextWorkingDay(),
      professions: ['physician', 'nurse'],
      origin: readAs(say('Källan ger ingen tid.', 'The source gives no time.'), 'MNV-09', 'MNV-13'),
    }),
    reviewStep(
      say(
        'Är läget stabilt? Kan vården lämnas tillbaka?',
        'Is the state stable? Can the care be handed back?',
      ),
      weeks(0, 1),
      readAs(say('Tillfälligt läst som varje vecka.', 'For a while read as every week.'), 'MNV-13'),
    ),
    surveyStep,
    bereavementStep,
  ],
  assessments: [],
  visitKinds: [assessmentVisit('optional', byDesign), followUpVisit('optional', byDesign)],
  contactKinds: commonContactKinds,
  responsibility: {
    medical: {
      kind: 'takesOver',
      text: say(
        'Teamets läkare, tillfälligt, från det att läkaren har tagit över. Kommunen har aldrig läkaransvar.',
        'A team physician, for a while, once that physician has taken over. A municipality never has physician responsibility.',
      ),
      origin: stated('MNV-13', 'MNV-14', 'HSL 12:3'),
    },
    nursing: {
      kind: 'shares',
      text: say('Tillsammans med kommunens hemsjukvård', 'Together with municipal home health care'),
      origin: stated('MNV-12'),
    },
    coordination: {
      kind: 'shares',
      text: say(
        'Hemsjukvårdsläkaren är fortfarande fast vårdkontakt',
        'The home-care physician is still the fixed care contact',
      ),
      origin: readAs(say('Teamets tid är tillfällig.', "The team's time is temporary."), 'MNV-13'),
    },
  },
  fixedCareContact: null,
  agreement: commonAgreement(
    say('Närområdesplan och samverkansavtal', 'Local-area plan and collaboration agreement'),
    {
      url: 'https://www.vgregion.se/mobilnarvard',
      named: { medical: stated('MNV-13', 'HSL 12:3') },
    },
  ),
  enrolment: {
    timeLimit: null,
    usualLength: null,
    longestLength: null,
    mayReturn: true,
    origin: stated('MNV-13'),
  },
  closing: {
    criteria: [whenStable(stated('MNV-13'))],
    reports: commonReports(stated('MNV-13')),
    handBack: commonHandBack,
  },
  survey: howWasIt,
  indicators: [
    name('admissionsAvoided', say('Färre inläggningar', 'Fewer admissions'), stated('MNV-16')),
    name(
      'daysWithResponsibility',
      say('Dagar från övertagande till återlämnande', 'Days from taking over to handing back'),
      stated('MNV-13'),
    ),
  ],
}

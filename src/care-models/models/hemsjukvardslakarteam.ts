import type { CareModel } from '../care-model.ts'
import { commonAgreement } from '../common-agreement.ts'
import { commonHandBack, commonReports, howWasIt } from '../common-closing.ts'
import {
  assessmentVisit,
  canWaitGate,
  commonContactKinds,
  commonReasons,
  followUpVisit,
} from '../common-contacts.ts'
import { commonOutcomes, enrolOutcome } from '../common-outcomes.ts'
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
import { inscriptionWords } from '../common-words.ts'
import { atLeast, isTrue } from '../condition.ts'
import type { Step } from '../step.ts'
import { nextWorkingDay, sameDay, type Term, weeks, workingDays } from '../term.ts'
import { byDesign, name, readAs, say, stated } from '../wording.ts'
import { mobilNarvard, municipal } from './mobil-narvard.ts'

const anyone: Step['professions'] = ['nurse', 'physician']

/** Ahead of trouble: the source asks for it without saying by when (MNV-08). */
function ahead(
  [key, text]: readonly [string, Step['text']],
  term: Term,
  professions: Step['professions'],
): Step[] {
  const origin = readAs(say('Källan ger ingen tid.', 'The source gives no time.'), 'MNV-08')
  return [enrolmentStep({ key, text, term, professions, origin })]
}

/** Hemsjukvårdsläkarteam, the base of Mobil närvård (Skaraborgsmodellen), Västra Götalandsregionen. */
export const hemsjukvardslakarteam: CareModel = {
  id: 'hemsjukvardslakarteam',
  version: 1,
  name: say('Hemsjukvårdsläkarteamet', 'The home-care physician team'),
  purpose: say(
    'Samma läkare och samma sjuksköterska hemma, förebyggande och med kontinuitet.',
    'The same physician and the same nurse at home, ahead of trouble and with continuity.',
  ),
  source: mobilNarvard([
    ...['MNV-01', 'MNV-02', 'MNV-03', 'MNV-05', 'MNV-06', 'MNV-07', 'MNV-08', 'MNV-09'],
    ...['LAN-12', 'LAN-20', 'EST-10', 'HSL 12:3'],
  ]),
  words: {
    contactTeam: say('Kontakta hemsjukvårdsläkaren', 'Contact the home-care physician'),
    report: say('förfrågan', 'request'),
    theReport: say('förfrågan', 'the request'),
    reportSent: say('Förfrågan är skickad', 'The request has been sent'),
    reports: say('förfrågningar', 'requests'),
    sendReport: say('Skicka till hemsjukvårdsläkaren', 'Send to the home-care physician'),
    myReports: say('Mina förfrågningar', 'My requests'),
    ...inscriptionWords,
  },
  // Primary care answers to the region also where a private health centre gives it.
  belongsTo: 'region',
  belonging: say(
    'Vårdcentralen, tillsammans med kommunens hemsjukvård',
    'The health centre, together with municipal home health care',
  ),
  worksIn: 'primaryCare',
  staffing: [
    {
      profession: 'physician',
      text: say('Hemsjukvårdsläkare från vårdcentralen', 'Home-care physician from the health centre'),
      employer: 'region',
      record: 'health',
      origin: stated('MNV-03'),
    },
    ...municipal('nurse', say('Sjuksköterska i hemsjukvården', 'Nurse in home health care')),
    ...municipal('assistantNurse', say('Undersköterska', 'Assistant nurse')),
    ...municipal('occupationalTherapist', say('Arbetsterapeut', 'Occupational therapist')),
    ...municipal('physiotherapist', say('Sjukgymnast', 'Physiotherapist')),
  ],
  opening: {
    days: 'workingDays',
    text: say(
      'Läkaren vardagar; kommunens hemsjukvård dygnet runt',
      'The physician on weekdays; municipal home health care round the clock',
    ),
    origin: readAs(
      say('Källan ger läkaren inga tider.', 'The source gives the physician no hours.'),
      'MNV-02',
      'MNV-06',
    ),
  },
  catchment: {
    text: say(
      'Personer i kommunens hemsjukvård som är listade på vårdcentralen',
      'Persons in municipal home health care who are listed at the health centre',
    ),
    origin: readAs(
      say('Läkaren kommer från vårdcentralen.', 'The physician comes from the health centre.'),
      'MNV-03',
    ),
  },
  doors: [
    {
      kind: 'form',
      text: say(
        'Legitimerad personal i kommunens hemsjukvård',
        'Licensed staff in municipal home health care',
      ),
      from: ['municipalHealth'],
      licensedOnly: true,
      origin: readAs(
        say(
          'Källan kräver direkt telefon mellan sjuksköterska och läkare; blanketten är vår.',
          'The source requires a direct telephone between nurse and physician; the form is ours.',
        ),
        'MNV-05',
      ),
    },
    {
      kind: 'form',
      text: say('Sjukhus och vårdcentral', 'Hospital and health centre'),
      from: ['hospital', 'primaryCare'],
      licensedOnly: true,
      origin: readAs(say('Samverkan läst som en väg in.', 'Collaboration read as a way in.'), 'MNV-09'),
    },
    {
      kind: 'phone',
      text: say('Den som ringer utan konto', 'A caller without account'),
      from: ['municipalHealth', 'primaryCare', 'hospital', 'ambulance'],
      licensedOnly: true,
      origin: stated('MNV-05'),
    },
    stayDoor,
  ],
  reasons: [
    name(
      'plan',
      say('Plan eller läkemedel behöver ses över', 'Plan or medicines need review'),
      stated('MNV-08'),
    ),
    ...commonReasons,
  ],
  urgencies: [
    {
      key: 'acute',
      order: 1,
      text: say('Akut, senast nästa vardag', 'Acute, by the next working day'),
      receiptWithin: sameDay(),
      assessWithin: nextWorkingDay(),
      origin: readAs(
        say(
          'Vardag läst som arbetsdag: helger och stängda aftnar räknas inte. Kvittens är vår tid.',
          'Weekday read as working day: holidays and closed eves do not count. The receipt is our time.',
        ),
        'MNV-06',
      ),
    },
    {
      key: 'planned',
      order: 2,
      text: say('Planerat, inom två veckor', 'Planned, within two weeks'),
      receiptWithin: nextWorkingDay(),
      assessWithin: workingDays(10),
      origin: byDesign,
    },
  ],
  stayReports: takesStayReports('acute'),
  gates: [
    canWaitGate(
      say('Kan personen vänta till nästa vardag?', 'Can the person wait until the next working day?'),
      stated('MNV-06'),
    ),
  ],
  criteria: [
    {
      key: 'adult',
      kind: 'inclusion',
      weight: 'required',
      text: say('Vuxen, 18 år eller mer', 'Adult, 18 years or more'),
      condition: atLeast('ageYears', 18),
      origin: readAs(say('Vuxen läst som 18 år.', 'Adult read as 18 years.'), 'MNV-01'),
    },
    {
      key: 'complexNeeds',
      kind: 'inclusion',
      weight: 'required',
      text: say('Komplexa vård- och omsorgsbehov', 'Complex health- and social-care needs'),
      condition: { any: [isTrue('needsCoordination'), atLeast('chronicDiagnoses', 2)] },
      origin: readAs(
        say(
          'Läst som att flera vårdgivare måste samordnas, eller minst 2 långvariga sjukdomar.',
          'Read as several care givers who must be coordinated, or at least 2 long-term illnesses.',
        ),
        'MNV-01',
      ),
    },
    {
      key: 'homeCare',
      kind: 'inclusion',
      weight: 'required',
      text: say('Inskriven i kommunens hemsjukvård', 'Enrolled in municipal home health care'),
      condition: isTrue('homeCare'),
      origin: readAs(
        say(
          'Teamet är hemsjukvårdens bas; andra följs av vårdcentralsläkaren.',
          'The team is the base of home health care; others are followed by the health-centre physician.',
        ),
        'MNV-01',
        'MNV-03',
      ),
    },
  ],
  capacity: null,
  outcomes: [
    enrolOutcome(
      say('Skriv in hos hemsjukvårdsläkaren', 'Enrol with the home-care physician'),
      say('Personen får en hemsjukvårdsläkare.', 'The person gets a home-care physician.'),
      stated('MNV-07'),
    ),
    ...commonOutcomes({ passOn: stated('MNV-09') }),
  ],
  steps: [
    receiptStep,
    assessStep(
      say(
        'Hembesök tillsammans med hemsjukvårdens sjuksköterska',
        'Home visit together with the home-care nurse',
      ),
      stated('MNV-03', 'MNV-06'),
    ),
    decideStep(nextWorkingDay()),
    answerStep(byDesign),
    takeResponsibilityStep,
    planIfWorseStep,
    ...ahead(['medicationReview', say('Läkemedelsgenomgång', 'Medication review')], workingDays(10), [
      'physician',
    ]),
    ...ahead(['riskAssessments', say('Riskbedömning', 'Risk assessment')], workingDays(10), anyone),
    ...ahead(
      ['carePlan', say('Vårdplan, och SIP när flera behövs', 'Care plan, and SIP when several are needed')],
      weeks(0, 4),
      [...anyone, 'coordinator'],
    ),
    ...ahead(
      ['relatives', say('Fråga hur de närstående orkar', 'Ask how the relatives cope')],
      weeks(0, 4),
      anyone,
    ),
    reviewStep(
      say('Ny genomgång av hela läget', 'Review of the whole situation'),
      weeks(8, 12),
      readAs(
        say('Proaktivt läst som var tredje månad.', 'Ahead of trouble read as every third month.'),
        'MNV-08',
      ),
    ),
    surveyStep,
    bereavementStep,
  ],
  assessments: [
    name('medicationReview', say('Läkemedelsgenomgång', 'Medication review'), stated('MNV-08')),
    name('risks', say('Riskbedömning', 'Risk assessment'), stated('MNV-08')),
    name('carePlan', say('Vårdplan', 'Care plan'), stated('MNV-08')),
    name(
      'sip',
      say('Samordnad individuell plan (SIP)', 'Coordinated individual plan (SIP)'),
      stated('MNV-08'),
    ),
    name('relatives', say('Stöd till närstående', 'Support to relatives'), stated('MNV-08')),
  ],
  visitKinds: [assessmentVisit('always', stated('MNV-03')), followUpVisit('always', stated('MNV-03'))],
  contactKinds: commonContactKinds,
  responsibility: {
    medical: {
      kind: 'takesOver',
      text: say(
        'Hemsjukvårdsläkaren, när läkaren har tagit över. Kommunen har aldrig läkaransvar.',
        'The home-care physician, once that physician has taken over. A municipality never has physician responsibility.',
      ),
      origin: stated('MNV-07', 'HSL 12:3'),
    },
    nursing: {
      kind: 'shares',
      text: say('Kommunens hemsjukvård, dygnet runt', 'Municipal home health care, round the clock'),
      origin: stated('MNV-02'),
    },
    coordination: {
      kind: 'takesOver',
      text: say(
        'Hemsjukvårdsläkaren är fast vårdkontakt',
        'The home-care physician is the fixed care contact',
      ),
      origin: stated('MNV-07'),
    },
  },
  fixedCareContact: {
    profession: 'physician',
    text: say('Hemsjukvårdsläkaren', 'The home-care physician'),
    origin: stated('MNV-07'),
  },
  agreement: commonAgreement(
    say('Närområdesplan och samverkansavtal', 'Local-area plan and collaboration agreement'),
    {
      url: 'https://www.vgregion.se/mobilnarvard',
      named: { outOfHours: stated('MNV-02') },
    },
  ),
  enrolment: {
    timeLimit: null,
    usualLength: null,
    longestLength: null,
    mayReturn: true,
    origin: byDesign,
  },
  closing: {
    criteria: [
      {
        key: 'anotherFixedCareContact',
        text: say('Det finns en annan fast vårdkontakt som tar vid', 'Another fixed care contact takes over'),
        condition: isTrue('hasFixedCareContact'),
        origin: readAs(
          say(
            'Läkaren är fast vårdkontakt; någon måste vara det sedan.',
            'The physician is; somebody must be after.',
          ),
          'MNV-07',
        ),
      },
    ],
    reports: commonReports(byDesign),
    handBack: commonHandBack,
  },
  survey: howWasIt,
  indicators: [
    name(
      'acuteWithinNextWorkingDay',
      say('Akuta hembesök senast nästa vardag', 'Acute home visits by the next working day'),
      stated('MNV-06'),
    ),
    name('physiciansPerPerson', say('Antal läkare per person', 'Physicians per person'), stated('MNV-07')),
    name('medicationReviews', say('Läkemedelsgenomgångar', 'Medication reviews'), stated('MNV-08')),
  ],
}

import type { NoticeCode } from '../../../notices/notice.ts'

/**
 * Everything that a notice can say. No personal data and nothing that tells what care it is about: an SMS is read on
 * a locked screen, over a shoulder, by whoever has the phone. A test holds every text to it.
 */
export const notice = {
  text: {
    varselReceived: 'Hemma: något nytt väntar på kvittering. Logga in för att läsa.',
    nobodyOnDuty: 'Hemma: något nytt har kommit till din enhet och ingen har jourtelefonen. Logga in.',
    varselUnread: 'Hemma: något som väntar på kvittering är fortfarande oläst. Logga in för att läsa.',
    varselUnreadHead: 'Hemma: något på din enhet är fortfarande oläst. Logga in för att se vad.',
    varselAnswered: 'Hemma: du har fått ett svar. Logga in för att läsa.',
    answerUnread: 'Hemma: ett svar till er är ännu inte kvitterat. Logga in för att läsa.',
    answerUnreadHead: 'Hemma: ett svar till din enhet är ännu inte kvitterat. Logga in för att se vilket.',
    orderReceived: 'Hemma: något nytt att göra väntar på kvittering. Logga in för att läsa.',
    orderQuestioned: 'Hemma: någon har ställt en fråga till dig. Logga in för att svara.',
    orderUnreceipted: 'Hemma: något ni skickat är inte kvitterat och ni stänger snart. Logga in.',
    orderUnreceiptedDue: 'Hemma: något ni skickat är inte kvitterat och ska snart vara gjort. Logga in.',
    orderUnreceiptedStill: 'Hemma: något ni skickat är ännu inte kvitterat. Logga in.',
    visitOverlong: 'Hemma: en kollega som är ensam ute har inte hörts av i tid. Logga in och ring.',
    visitOverlongHead:
      'Hemma: en kollega på din enhet är ensam ute och har inte hörts av. Logga in och ring.',
    visitOneOfTwo: 'Hemma: någon är ensam om något som två ska göra. Logga in för att se vad.',
    visitOneOfTwoHead: 'Hemma: på din enhet är någon ensam om något som två ska göra. Logga in.',
    orderReaction: 'Hemma: något har hänt som du behöver läsa nu. Logga in.',
    orderAstray: 'Hemma: något ni bett om kan inte längre göras där det är. Logga in för att flytta det.',
    delegationEnds: 'Hemma: något som är sagt till en viss dag går snart ut. Logga in för att se vad.',
    tasksOverdue: 'Hemma: något på enheten har gått över tiden. Logga in för att se vad.',
    handBackUnanswered: 'Hemma: något som lämnats över är inte besvarat. Logga in för att se vad.',
    deathTold: 'Hemma: något i ert arbete har ändrats. Logga in för att läsa.',
    nightReceived: 'Hemma: något nytt inför kvällen och natten. Logga in för att läsa.',
    nightUnread: 'Hemma: något inför natten är fortfarande oläst. Logga in för att läsa.',
    nightUnreadHead: 'Hemma: något inför natten är oläst på din enhet. Logga in för att se vad.',
    nightAnswered: 'Hemma: det har kommit svar efter natten. Logga in för att läsa.',
  } satisfies Record<NoticeCode, string>,
  /** Web push on the device in hand, in the user's menu. */
  here: {
    title: 'Aviseringar på den här enheten',
    what: 'Ett kort meddelande när något väntar på dig, utan personuppgifter. Utan aviseringar får du SMS i stället.',
    unsupported: 'Webbläsaren kan inte ta emot aviseringar. Du får SMS i stället.',
    homeScreen:
      'På iPhone och iPad: välj Dela, Lägg till på hemskärmen, och öppna Hemma därifrån. Då går det att slå på.',
    blocked:
      'Aviseringar är blockerade för Hemma i webbläsaren. Tillåt dem i webbläsarens inställningar för sidan.',
    off: 'Av',
    on: 'På',
    turnOn: 'Slå på',
    turnOff: 'Stäng av',
    asking: 'Svara på webbläsarens fråga …',
    unanswered: 'Webbläsarens fråga fick inget svar. Försök igen när du vill.',
    failed: 'Webbläsaren nådde inte sin aviseringstjänst. Försök igen senare.',
    others: 'Enheter som får aviseringar',
    stop: (device: string) => `Sluta skicka till ${device}`,
    stopBrief: 'Stäng av',
    thisOne: 'Den här enheten',
  },
  /** How the queue out of the house stands, for administrators. */
  queue: {
    title: 'Aviseringar',
    lead: 'Korta SMS och aviseringar till den som har något att kvittera. De innehåller inga personuppgifter.',
    calm: 'Allt har gått ut.',
    waiting: (count: number) => (count === 1 ? '1 väntar på att gå ut.' : `${count} väntar på att gå ut.`),
    oldest: 'Den äldsta sedan',
    tried: (count: number) => `${count} har försökts utan att komma fram. De försöks igen av sig själva.`,
    fault: (fault: string) => `Senaste felet: ${fault}.`,
    noGateway: 'Ingen SMS-tjänst är inställd, så inga SMS går ut. Driften ställer in den (SMS_GATEWAY_URL).',
    failed: (count: number) =>
      count === 1
        ? '1 kunde inte levereras de senaste sju dagarna: numret eller enheten tar inte emot.'
        : `${count} kunde inte levereras de senaste sju dagarna: numren eller enheterna tar inte emot.`,
    untold: 'Enheter som ingen avisering når',
    untoldWhy:
      'De har ingen mobil för aviseringar, ingen i personalen har slagit på aviseringar, och telefonerna är fasta. Det som skickas dit syns bara när någon loggar in.',
    untoldHere: 'Ingen avisering når enheten. Lägg till en mobil för aviseringar.',
  },
}

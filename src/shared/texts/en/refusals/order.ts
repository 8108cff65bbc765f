import type { order as sv } from '../../sv/refusals/order.ts'

export const order = {
  otherSide: 'Only the other unit can do that.',
  otherProfession: 'This is for someone of another profession. Medicines are ordered by physicians.',
  kindNotYours: 'Your profession does not order that. Medicines are ordered by physicians.',
  deceased: 'The person has died. Nothing more can be ordered.',
  nothingNew: 'There is nothing new to receipt.',
  notPerformed: 'Nothing has been performed yet.',
  performanceUnknown: 'There is no such performance, or it has already been struck out.',
  notReopenable: 'The order cannot be opened again from here.',
  alreadyPerformed: 'Already performed. Look at the new version; correct it if something is wrong.',
  withdrawn: 'The order has been withdrawn by the one who ordered it.',
  ended: 'The order has ended.',
  questionOpen: 'A question is waiting for its answer. Wait for it, or take it back by receipting.',
  noQuestion: 'There is no question to answer. Change the order if something shall be done otherwise.',
  alreadyReceipted: 'The order has already been receipted.',
  toOwnUnit: 'The receiver is your own unit. Write a task instead.',
  receiverUnknown: 'That unit does not take orders. Choose one in the list.',
  aboutUnknown: 'The visit that the order belongs to is not yours.',
  inThePast: 'That day has passed. Choose today or later.',
  valueNeeded: 'Write the value, or choose that it could not be done.',
  reasonNeeded: 'Write in short why.',
  twice: 'The same order stands twice in the list.',
  doneInTheFuture: 'That moment has not come yet.',
  medicineNeeded: 'Write the medicine’s substance, dose and route.',
  bloodNeeded: 'Write which blood product and how many units.',
  bloodOnce: 'Blood is ordered once at a time, with a day and a time.',
  doseNeeded: 'Write the dose that was given.',
  batchNeeded: 'Write the batch number: it must be traceable.',
  tooSoon:
    'Too close: the next dose may be given {at}. Call {phone}. If it was given anyway: write in the note why and who decided.',
  tooMany:
    'At most {most} doses a day are ordered. Call {phone}. If it was given anyway: write in the note why and who decided.',
  delegationNeeded:
    'The task is reserved and you have no delegation for it. Call the nurse on {phone}, who does it or delegates.',
  delegationEnded:
    'Your delegation held until {day} and has run out. Call the nurse on {phone}, who does it or renews.',
  delegationRevoked: 'Your delegation has been revoked. Call the nurse on {phone}, who does it.',
  delegationLeft:
    'Your delegation ended when whoever gave it left. Call the nurse on {phone}, who does it or delegates anew.',
  delegationLater: 'Your delegation begins {day}. Call the nurse on {phone}, who does it until then.',
  licensedOnly: 'Only licensed staff do this, and it cannot be delegated. Call the nurse on {phone}.',
  receiptFirst: 'The order is new or changed. A nurse receipts it first. Call {phone}.',
  bloodByUnit: 'Blood is given unit by unit, with checks and values. Begin with Check the unit.',
  bloodLicensed: 'Blood is given by a licensed nurse or physician (SOSFS 2009:29).',
  bloodUnderWay: 'A unit is under way already. End it first.',
  bloodReaction:
    'The last unit ended with a reaction. The next is given only when the physician has changed or answered.',
  bloodAllGiven: 'All ordered units have been given.',
  bloodNotPrepared: 'No unit has been checked. Begin with Check the unit.',
  bloodConfirmed: 'The unit has been checked by two already.',
  bloodSamePerson: 'The same person cannot check twice. Somebody else must.',
  bloodNotConfirmed:
    'Two must check the unit before it starts. Ask your colleague to sign, or write who it is.',
  bloodNotStarted: 'The unit has not been started.',
  bloodBefore: 'The time lies before what it follows upon. Write the time again.',
  bloodStays:
    'A blood unit that was given is never struck out; it must be traceable. Write in the note what is wrong.',
  bloodUnitUsed:
    'That unit has been noted already. Read the number on the bag again; if it is right, call the blood centre.',
  bloodNumberWrong: 'The number is misread: the check character does not fit. Read or scan it again.',
  bloodOut: 'The unit’s last day has passed. Do not give it. Call the blood centre.',
  bloodGroupWrong:
    'The unit’s group {unit} does not fit the person’s {person}. Do not give it. Call the blood centre.',
  bloodOtherProduct: 'The bag is another product than the one ordered. Do not give it. Call the orderer.',
  bloodValuesLacking: 'Values during and after are needed. Write them, or why they are lacking.',
  unitClosed: '{unit} closed {day} and takes no orders. Choose another unit in the list.',
  unitClosedInstead: '{unit} closed {day} and takes no orders. Send to {instead}, {phone}.',
  moveSame: 'That unit has the order already. Choose another.',
  masOnly: 'Only the municipality’s medically responsible nurse sees this.',
} satisfies typeof sv

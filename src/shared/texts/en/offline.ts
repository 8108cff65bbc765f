import type { offline as sv } from '../sv/offline.ts'

/** Working without a network: what opens this device, who is on it, and leaving it. */
export const offline: typeof sv = {
  title: 'Work without a network',
  what: 'Today’s visits come along in an encrypted day bag, so that you can read and write where there is no network.',
  howLong: (hours) => `The bag holds for ${hours} hours from when it was packed, and is then removed.`,
  unable: 'This browser cannot keep anything encrypted. Try another browser or another device.',
  opening: 'The device’s key is being fetched. This needs contact with Hemma.',
  turnOn: 'Turn on',
  on: {
    pin: 'On. Opens with your code.',
    passkey: 'On. Opens with the device’s own lock.',
  },
  packed: (moment) => `The day bag was packed ${moment}.`,
  notPacked: 'The day bag is not packed.',
  change: 'Change how it opens',
  turnOff: 'Turn off',
  turnedOff: 'Work without a network is off. The day bag has been removed from the device.',
  turnedOn: 'Work without a network is on.',
  cancel: 'Cancel',
  offer: {
    title: 'Take the day to where there is no network',
    later: 'Not now',
  },
  ways: {
    label: 'What should open the day bag when there is no network?',
    passkey: 'The device’s own lock',
    passkeyHint:
      'Face, finger or the device’s code. Safest: who copies the device’s storage has nothing to guess.',
    pin: 'A code',
    pinHint: 'Only for Hemma on this device.',
    noPasskey: 'The device’s lock gave no key. Choose a code instead.',
  },
  pin: {
    new: 'New code',
    hint: 'At least 6 digits. More is better: 8 take a hundred times longer to guess.',
    again: 'The code once more',
    save: 'Save the code',
    faults: {
      digits: 'Digits only.',
      short: 'At least 6 digits.',
      long: 'At most 12 digits.',
      simple: 'Too easy to guess. Avoid repeated digits and digits in a row.',
      date: 'That looks like a date. Choose something other than a birthday.',
      differ: 'The codes are not the same.',
    },
  },
  lock: {
    title: 'Open without a network',
    lead: 'Hemma cannot be reached. What is packed on this device can be opened all the same.',
    leadReached: 'Hemma can be reached. Sign in to fetch and send, or open what is packed here.',
    who: 'Who are you?',
    user: (initials) => `Open as ${initials}`,
    other: 'Somebody else',
    pin: 'Your code',
    open: 'Open',
    byPasskey: 'Open with the device’s lock',
    wrong: (left) =>
      left === 1
        ? 'Wrong code. One try left; then the day bag is removed.'
        : `Wrong code. ${left} tries left; then the day bag is removed.`,
    destroyed:
      'Wrong code for the tenth time. The day bag has been removed from the device. What you have not sent is still there, encrypted. Sign in when you have a network.',
    old: 'The day bag was too old and has been removed. What you have not sent is still there, encrypted. Sign in when you have a network.',
    clock:
      'The device’s clock has been set back, so nobody can tell how old the day bag is. Set the clock right, or sign in when you have a network.',
    passkey: 'The device’s lock did not open it. Try again, or sign in when you have a network.',
    gone: 'There is nothing left here to open. Sign in when you have a network.',
    nobody: 'Nobody has a day bag on this device, so nothing can be opened without a network.',
    nobodyHint: 'Work without a network is turned on in the menu, when you are signed in.',
    tooOld: (initials) => `The day bag of ${initials} was too old and has been removed.`,
    again: 'Try to reach Hemma again',
    signIn: 'Sign in',
    way: 'Open without signing in',
  },
  leave: {
    switch: 'Switch user',
    switchHint: 'The next person can take the device. What is yours stays here, locked.',
    unsent: (count) => (count === 1 ? 'One thing has not been sent' : `${count} things have not been sent`),
    unsentBody:
      'They stay on the device, encrypted, and are sent when that is possible, but you cannot read or change them until you sign in again.',
    wait: 'Wait until it is sent',
    waiting: 'You are signed out as soon as everything is sent.',
    anyway: 'Sign out anyway',
    stay: 'Stay here',
    offlineHint: 'Without a network the device locks at once; your session ends as soon as Hemma is reached.',
  },
  signInWanted:
    'Hemma can be reached again, but you are not signed in. What you do is kept here until you sign in.',
  emptied: {
    ordered:
      'This device has been emptied by order of your administrator. What you have not sent is still there.',
    assignmentEnded: 'An assignment has ended, so what could be read on this device has been removed.',
    understood: 'I have read this',
  },
}

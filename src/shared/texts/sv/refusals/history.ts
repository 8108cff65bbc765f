/** Imported history and its confirmation. */
export const history = {
  unknownItem:
    'Minst en av raderna finns inte längre, eller så har du inte tillgång till den. Ladda om och välj igen.',
  alreadyConfirmed: 'Minst en av raderna är redan bekräftad. Ladda om och se vem som bekräftade den.',
  notConfirmed: 'Bekräftelsen är redan ångrad, eller så gjordes den av en annan enhet.',
}

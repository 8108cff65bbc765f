/** What a person is called by: the called name, or the first given name, and the family name. */
export function nameOf(names: { givenNames: string; familyName: string; calledName: string | null }): string {
  return `${calledNameOf(names)} ${names.familyName}`
}

/** What one says to the person: the called name, or the first given name. */
export function calledNameOf(names: { givenNames: string; calledName: string | null }): string {
  return names.calledName ?? names.givenNames.split(' ')[0] ?? names.givenNames
}

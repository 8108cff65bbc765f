/** The key of the task for those who were left (efterlevandesamtal); a care model's step after a death has it too. */
export const BEREAVEMENT_CALL = 'bereavementCall'

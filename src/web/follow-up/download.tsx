import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { z } from 'zod'
import { followUpUnit } from '../../follow-up/api.ts'
import { writeCsv } from '../../shared/csv.ts'
import { saveFile } from '../admin/read-file.ts'
import { Icon } from '../pieces/icon.tsx'
import { announce } from '../shell/announce.tsx'
import { useLanguage } from '../shell/language.ts'
import { read } from '../shell/read.ts'
import { rowsOf } from './as-file.ts'
import { useFigureWords } from './words.ts'

/** The figures as a file, small numbers hidden: a file travels further than a screen. */
export function Download({ asked }: { readonly asked: z.input<(typeof followUpUnit)['input']> }) {
  const words = useFigureWords()
  const language = useLanguage()
  const [failed, setFailed] = useState(false)
  const { t } = words
  const save = async () => {
    try {
      const answer = await read(followUpUnit, { ...asked, as: 'shared' })
      const rows = rowsOf(answer, words, answer.report?.[language] ?? '')
      saveFile(`${t.csvName}-${asked.from}-${asked.to}.csv`, writeCsv(rows))
      setFailed(false)
    } catch {
      announce(t.csvFailed)
      setFailed(true)
    }
  }
  return (
    <>
      <Button variant="secondary" onClick={() => void save()}>
        <Icon name="down" />
        {t.csv}
      </Button>
      {failed && <span role="alert">{t.csvFailed}</span>}
    </>
  )
}

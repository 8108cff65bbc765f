/** A number with the unit it is read in. */
export interface Amount {
  readonly value: number
  readonly unit: string
}

/** Multiply, then add; `digits` is how many decimals the result may honestly have. */
interface Rule {
  readonly from: string
  readonly to: string
  readonly factor: number
  readonly add?: number
  readonly digits: number
}

/** Units that differ only in how they are written. */
const spellings: Readonly<Record<string, string>> = {
  '{beats}/min': '/min',
  'beats/min': '/min',
  'beats/minute': '/min',
  'breaths/min': '/min',
  '{breaths}/min': '/min',
  '1/min': '/min',
  mmHg: 'mm[Hg]',
  lbs: '[lb_av]',
  lb: '[lb_av]',
  in: '[in_i]',
  ft: '[ft_i]',
  degC: 'Cel',
  '°C': 'Cel',
  C: 'Cel',
  degF: '[degF]',
  '°F': '[degF]',
  F: '[degF]',
  'mg/dl': 'mg/dL',
  'mmol/l': 'mmol/L',
  'g/dl': 'g/dL',
  'g/l': 'g/L',
  '10*9/l': '10*9/L',
}

/** Rules that hold whatever is measured: exact definitions (international yard and pound 1959; UCUM). */
const general: readonly Rule[] = [
  { from: '[lb_av]', to: 'kg', factor: 0.45359237, digits: 1 },
  { from: 'g', to: 'kg', factor: 0.001, digits: 3 },
  { from: '[in_i]', to: 'cm', factor: 2.54, digits: 1 },
  { from: '[ft_i]', to: 'cm', factor: 30.48, digits: 1 },
  { from: 'm', to: 'cm', factor: 100, digits: 1 },
  { from: '[degF]', to: 'Cel', factor: 5 / 9, add: -160 / 9, digits: 1 },
  { from: '10*3/uL', to: '10*9/L', factor: 1, digits: 2 },
  { from: '10*6/uL', to: '10*12/L', factor: 1, digits: 2 },
]

/** Grams that stay grams: weights of drugs and urine are not body weights. */
const bodyWeights = ['29463-7', '3141-9', '8335-2']

/** Mass to amount of substance needs to know the substance: one over its molar mass (IUPAC standard weights). */
const substances: readonly { codes: readonly string[]; rules: readonly Rule[] }[] = [
  // Glucose, 180.156 g/mol.
  {
    codes: ['2339-0', '2345-7', '15074-8', '14743-9', '1558-6', '41653-7'],
    rules: [{ from: 'mg/dL', to: 'mmol/L', factor: 10 / 180.156, digits: 1 }],
  },
  // Cholesterol (total, LDL, HDL), 386.65 g/mol.
  {
    codes: ['2093-3', '18262-6', '13457-7', '2089-1', '2085-9'],
    rules: [{ from: 'mg/dL', to: 'mmol/L', factor: 10 / 386.65, digits: 1 }],
  },
  // Triglycerides, counted as triolein, 885.43 g/mol.
  { codes: ['2571-8'], rules: [{ from: 'mg/dL', to: 'mmol/L', factor: 10 / 885.43, digits: 1 }] },
  // Creatinine, 113.12 g/mol.
  {
    codes: ['38483-4', '2160-0'],
    rules: [{ from: 'mg/dL', to: 'umol/L', factor: 10_000 / 113.12, digits: 0 }],
  },
  // Urea nitrogen: two nitrogens (28.014 g/mol) in each urea.
  { codes: ['6299-2', '3094-0'], rules: [{ from: 'mg/dL', to: 'mmol/L', factor: 10 / 28.014, digits: 1 }] },
  // Calcium, 40.078 g/mol.
  { codes: ['49765-1', '17861-6'], rules: [{ from: 'mg/dL', to: 'mmol/L', factor: 10 / 40.078, digits: 2 }] },
  // Bilirubin, 584.66 g/mol.
  { codes: ['1975-2'], rules: [{ from: 'mg/dL', to: 'umol/L', factor: 10_000 / 584.66, digits: 0 }] },
  // Haemoglobin, protein, albumin, MCHC: Sweden reads them in grams per litre.
  {
    codes: ['718-7', '2885-2', '1751-7', '786-4'],
    rules: [{ from: 'g/dL', to: 'g/L', factor: 10, digits: 0 }],
  },
  // HbA1c: NGSP per cent to IFCC mmol/mol by the master equation NGSP = 0.09148 IFCC + 2.152 (ngsp.org/ifcc.asp).
  {
    codes: ['4548-4', '17856-6'],
    rules: [{ from: '%', to: 'mmol/mol', factor: 1 / 0.09148, add: -2.152 / 0.09148, digits: 0 }],
  },
]

/** A unit in the spelling that the rules and the texts know. */
export function spelled(unit: string): string {
  return spellings[unit] ?? unit
}

/**
 * An amount in the unit that Sweden reads it in, or undefined when no rule here says how; then it is shown as it
 * came. What was measured decides (LOINC): grams of body become kilograms, grams of anything else do not.
 */
export function converted(code: string, amount: Amount): Amount | undefined {
  const from = spelled(amount.unit)
  const own = substances.find(({ codes }) => codes.includes(code))?.rules ?? []
  const rule = [...own, ...general].find((one) => one.from === from && fits(one, code))
  if (rule === undefined) return undefined
  const value = amount.value * rule.factor + (rule.add ?? 0)
  return { value: Number(value.toFixed(rule.digits)), unit: rule.to }
}

/** How an amount is read here: converted where a rule says how, else as it came in the known spelling. */
export function readable(code: string, amount: Amount): Amount {
  return converted(code, amount) ?? { value: amount.value, unit: spelled(amount.unit) }
}

function fits(rule: Rule, code: string): boolean {
  if (rule.from === 'g') return bodyWeights.includes(code)
  if (rule.from === 'm' || rule.from === '[ft_i]' || rule.from === '[in_i]') return lengths.includes(code)
  return true
}

/** Body height and lengths of the body; metres walked stay metres. */
const lengths = ['8302-2', '3137-7', '8280-0', '56086-2']

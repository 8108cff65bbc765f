import {
  bloodGroups,
  bloodProducts,
  doseUnits,
  medicineRoutes,
  reservedTasks,
} from '../../shared/ordering.ts'
import { delegation as enDelegation } from '../../shared/texts/en/delegation.ts'
import { order as en } from '../../shared/texts/en/order.ts'
import { delegation as svDelegation } from '../../shared/texts/sv/delegation.ts'
import { order as sv } from '../../shared/texts/sv/order.ts'
import { Check } from '../pieces/check.tsx'
import { SelectField } from '../pieces/select-field.tsx'
import { TextField } from '../pieces/text-field.tsx'
import { useTexts } from '../shell/language.ts'
import type { PartProps } from './content-part.ts'

/** What a medicine is: substance, strength, dose, route, and what it is for. */
export function MedicineFields({ value, set, under, problem }: PartProps) {
  const { medicine: t, write } = useTexts({ sv, en })
  return (
    <>
      <div className="order-pair">
        <TextField
          label={t.substance}
          name={`${under}.medicine.substance`}
          problem={problem}
          required
          value={value.substance}
          onChange={(substance) => set({ substance })}
          maxLength={120}
        />
        <TextField
          label={t.strength}
          name={`${under}.medicine.strength`}
          problem={problem}
          hint={t.strengthHint}
          value={value.strength}
          onChange={(strength) => set({ strength })}
          maxLength={40}
        />
      </div>
      <div className="order-pair">
        <TextField
          label={t.dose}
          name={`${under}.medicine.dose`}
          problem={problem}
          required
          inputMode="decimal"
          value={value.dose}
          onChange={(dose) => set({ dose })}
          maxLength={14}
        />
        <SelectField
          label={t.unit}
          name={`${under}.medicine.doseUnit`}
          problem={problem}
          required
          value={value.doseUnit}
          onChange={(doseUnit) => set({ doseUnit })}
          empty={write.chooseKind}
          options={doseUnits.map((unit) => ({ value: unit, text: t.doseUnit[unit] }))}
        />
        <SelectField
          label={t.routeLabel}
          name={`${under}.medicine.route`}
          problem={problem}
          required
          value={value.route}
          onChange={(route) => set({ route })}
          empty={write.chooseKind}
          options={medicineRoutes.map((route) => ({ value: route, text: t.route[route] }))}
        />
      </div>
      <TextField
        label={t.reason}
        name={`${under}.medicine.reason`}
        problem={problem}
        value={value.reason}
        onChange={(reason) => set({ reason })}
        maxLength={200}
      />
      <Check label={t.batch} checked={value.batch} onChange={(batch) => set({ batch })} />
    </>
  )
}

/** Which blood, how many units, and the person's own group by the laboratory. */
export function BloodFields({ value, set, under, problem }: PartProps) {
  const { blood: t, write } = useTexts({ sv, en })
  return (
    <>
      <div className="order-pair">
        <SelectField
          label={t.productLabel}
          name={`${under}.blood.product`}
          problem={problem}
          required
          value={value.product}
          onChange={(product) => set({ product })}
          empty={write.chooseKind}
          options={bloodProducts.map((product) => ({ value: product, text: t.product[product] }))}
        />
        <TextField
          label={t.unitsLabel}
          name={`${under}.blood.units`}
          problem={problem}
          required
          inputMode="numeric"
          value={value.units}
          onChange={(units) => set({ units })}
          maxLength={1}
        />
        <SelectField
          label={t.groupLabel}
          name={`${under}.blood.group`}
          problem={problem}
          value={value.group ?? 'slip'}
          onChange={(group) => set({ group: group === 'slip' ? null : group })}
          empty={write.chooseKind}
          options={[
            { value: 'slip' as const, text: t.groupUnknown },
            ...bloodGroups.map((group) => ({ value: group, text: group })),
          ]}
        />
      </div>
      <TextField
        label={t.rate}
        name={`${under}.blood.rate`}
        problem={problem}
        value={value.rate}
        onChange={(rate) => set({ rate })}
        maxLength={200}
      />
    </>
  )
}

/** The most in a day and the least time between, for what is given when it is needed. */
export function LimitFields({ value, set, under, problem }: PartProps) {
  const { medicine: t } = useTexts({ sv, en })
  return (
    <div className="order-pair">
      <TextField
        label={t.maxPerDay}
        name={`${under}.timing.maxPerDay`}
        problem={problem}
        inputMode="numeric"
        value={value.maxPerDay}
        onChange={(maxPerDay) => set({ maxPerDay })}
        maxLength={2}
      />
      <TextField
        label={t.leastHours}
        name={`${under}.timing.leastMinutes`}
        problem={problem}
        inputMode="decimal"
        value={value.leastHours}
        onChange={(leastHours) => set({ leastHours })}
        maxLength={4}
      />
    </div>
  )
}

/** The named task, so that unlicensed staff can do it under a delegation for just that. */
export function TaskField({ value, set, under, problem }: PartProps) {
  const t = useTexts({ sv, en })
  const tasks = useTexts({ sv: svDelegation, en: enDelegation }).task
  return (
    <SelectField
      label={t.reserved.task}
      name={`${under}.task`}
      problem={problem}
      hint={t.reserved.taskHint}
      value={value.task ?? 'none'}
      onChange={(task) => set({ task: task === 'none' ? null : task })}
      empty={t.write.chooseKind}
      options={[
        { value: 'none' as const, text: t.reserved.taskNone },
        ...reservedTasks
          .filter((task) => task !== 'medicineByMouth' && task !== 'medicineOnBody' && task !== 'injection')
          .map((task) => ({ value: task, text: tasks[task] })),
      ]}
    />
  )
}

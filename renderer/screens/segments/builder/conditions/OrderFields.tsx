import type { FieldsProps } from './fields-props.ts';
import { GoodsInput } from './inputs/GoodsInput.tsx';
import { NumberTestInput, type NumberUnit } from './inputs/NumberTestInput.tsx';
import { dayOps, periodOps, WhenInput } from './inputs/WhenInput.tsx';

const units: Readonly<Record<FieldsProps<'orders'>['half']['measure'], NumberUnit>> = {
  orders: 'count',
  spent: 'money',
  average: 'money',
  largest: 'money',
  items: 'count',
  products: 'count',
  refunded: 'money',
  discounted: 'percent',
};

export function OrdersFields({ half, onChange }: FieldsProps<'orders'>) {
  return (
    <>
      <NumberTestInput
        unit={units[half.measure]}
        test={half.test}
        onChange={(test) => onChange({ ...half, test })}
      />
      <GoodsInput goods={half.goods} onChange={(goods) => onChange({ ...half, goods })} />
      <WhenInput when={half.period} ops={periodOps} onChange={(period) => onChange({ ...half, period })} />
    </>
  );
}

export function OrderDayFields({ half, onChange }: FieldsProps<'order-day'>) {
  return (
    <>
      <GoodsInput goods={half.goods} onChange={(goods) => onChange({ ...half, goods })} />
      <WhenInput when={half.test} ops={dayOps} onChange={(test) => onChange({ ...half, test })} />
    </>
  );
}

import { WithOverview } from '../WithOverview.tsx';
import { MoneyByPart } from './MoneyByPart.tsx';
import { MoneyByProduct } from './MoneyByProduct.tsx';

/** Where the money that offers are expected to bring is: by product, and by groups of customers. */
export function MoneyPanel() {
  return (
    <WithOverview>
      {(overview) => (
        <>
          <MoneyByProduct overview={overview} />
          <MoneyByPart overview={overview} />
        </>
      )}
    </WithOverview>
  );
}

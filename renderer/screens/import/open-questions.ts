import type { Inspection, Mapping, Undecided } from '../../../shared/core/model/import.ts';

/** The questions a file leaves open that the mapping has not answered yet. */
export function openQuestions(inspection: Inspection, mapping: Mapping): readonly Undecided[] {
  return inspection.ambiguous.filter((question) => {
    switch (question.key) {
      case 'dateOrder':
        return mapping.dateOrder === null;
      case 'decimalMark':
        return mapping.decimalMark === null;
      case 'currency':
        return mapping.currency === null && !hasColumn(mapping, 'orders.currency');
      case 'kind':
        return true; // answered by reading the file again as what somebody says it is
      case 'columns':
        return question.column !== null && !hasColumn(mapping, question.column);
    }
  });
}

function hasColumn(mapping: Mapping, meaning: string): boolean {
  return mapping.columns.some((column) => column.meaning === meaning);
}

export type PlantedPair = {
  readonly ifSku: string;
  readonly thenSku: string;
  /** How often the second is put beside the first in one order, on top of chance. */
  readonly attachShare: number;
};

export const plantedPairs: readonly PlantedPair[] = [
  { ifSku: 'BRW-V60', thenSku: 'BRW-FLT-100', attachShare: 0.55 },
  { ifSku: 'HOM-MBK', thenSku: 'HOM-BKH-50', attachShare: 0.5 },
  { ifSku: 'SRV-DAL-1', thenSku: 'SRV-FNJ-6', attachShare: 0.45 },
  { ifSku: 'HOM-RUN', thenSku: 'HOM-NAP-4', attachShare: 0.4 },
  { ifSku: 'COF-QAH-250', thenSku: 'PAN-CRD-50', attachShare: 0.22 },
  { ifSku: 'COF-DAR-1K', thenSku: 'BRW-PIT', attachShare: 0.15 },
  { ifSku: 'BRW-GRD-1', thenSku: 'COF-YRG-250', attachShare: 0.35 },
  { ifSku: 'PAN-DTM-500', thenSku: 'COF-QAH-500', attachShare: 0.4 },
];

export type PlantedSequence = {
  readonly firstSku: string;
  readonly thenSku: string;
  /** How many buyers of the first come back for the second. */
  readonly followShare: number;
  readonly gapDays: readonly [shortest: number, longest: number];
};

export const plantedSequences: readonly PlantedSequence[] = [
  { firstSku: 'BRW-ESP', thenSku: 'BRW-DSC', followShare: 0.6, gapDays: [80, 110] },
  { firstSku: 'BRW-KIT', thenSku: 'COF-HUI-1K', followShare: 0.5, gapDays: [21, 35] },
  { firstSku: 'COF-TST-4', thenSku: 'COF-HRZ-500', followShare: 0.45, gapDays: [14, 28] },
  { firstSku: 'BRW-JUG', thenSku: 'BRW-CTG', followShare: 0.7, gapDays: [52, 68] },
];

/** Ceramic drippers come back broken this often; a comment theme and support contacts go with it. */
export const fragileSku = 'BRW-CER';
export const fragileRefundShare = 0.24;

import * as z from 'zod';
import { KeptReport, LeftOutBlock, ReportBlock, ReportEdit, ReportRequest } from '../core/model/report.ts';
import { by, call, Nothing, token } from './call.ts';

/** The beginning of every PDF. */
const isPdf = (bytes: Uint8Array) => [0x25, 0x50, 0x44, 0x46].every((byte, at) => bytes[at] === byte);
/** Beyond that it is no report, and no picture of a chart. */
const mostBytes = 512 * 1024 ** 2;
const mostPictureLength = 40_000_000;

/** Reports: put together from what the screens show, written to files, and kept to be made again. */
export const reportApi = {
  /** The report as one page of HTML with the fonts of whoever shows it; its `article` is that of the file. */
  'report.compose': call(
    'engine',
    ReportRequest,
    z.object({
      title: z.string(),
      html: z.string(),
      blocks: z.array(ReportBlock),
      leftOut: z.array(LeftOutBlock),
    }),
  ),
  /** Writes it as a file that needs no other; the answer is how many rows its tables have. */
  'report.write': call(
    'engine',
    z.object({ request: ReportRequest, type: z.enum(['html', 'xlsx', 'csv']), file: token, by }),
    z.object({ written: z.int() }),
  ),
  /** The page that is printed: with its fonts. */
  'report.pages': call('engine', ReportRequest, z.object({ html: z.string(), rows: z.int() })),
  /** Writes down and keeps what was printed of it. */
  'report.savePdf': call(
    'engine',
    z.object({
      pdf: z
        .instanceof(Uint8Array)
        .refine((bytes) => bytes.length <= mostBytes && isPdf(bytes), { message: 'not a PDF' }),
      rows: z.int().min(0),
      file: token,
      by,
    }),
    z.object({ written: z.int() }),
  ),
  /** Prints it with the browser engine of the front, or an installed browser. */
  'report.print': call(
    'shell',
    z.object({ request: ReportRequest, file: token, by }),
    z.object({ written: z.int() }),
  ),

  /** Reports that were kept, by name. */
  'report.kept': call('engine', Nothing, z.array(KeptReport)),
  'report.keep': call('engine', ReportEdit, KeptReport),
  'report.forget': call('engine', z.object({ id: z.int().min(1) }), Nothing),

  /** Writes a chart of the screen as a picture: the drawing itself, or its points in Base64. */
  'chart.export': call(
    'engine',
    z.object({
      picture: z.discriminatedUnion('type', [
        z.object({ type: z.literal('svg'), text: z.string().max(mostPictureLength).startsWith('<svg') }),
        z.object({ type: z.literal('png'), base64: z.base64().max(mostPictureLength) }),
      ]),
      file: token,
      by,
    }),
    Nothing,
  ),
} as const;

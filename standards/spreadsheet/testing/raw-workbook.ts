import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export type RawWorkbook = {
  /** What stands inside `<sheetData>`. */
  readonly sheetData: string;
  readonly sharedStrings?: string;
  readonly date1904?: boolean;
  /** Namespace prefix of the spreadsheet elements, as some programs write it. */
  readonly prefix?: string;
  readonly sheetPath?: string;
  /** Replaces or adds parts, or raw entries of the archive. */
  readonly extra?: Record<string, string | Uint8Array>;
};

/** Cell formats of the workbooks made here, by index: general, dd/mm/yyyy, number with words, date-time, vi-VN date, time. */
const styles =
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>' +
  '<numFmt numFmtId="165" formatCode="#,##0\\ &quot;ngày&quot;"/>' +
  '<numFmt numFmtId="166" formatCode="[$-42A]dd/mm/yyyy;@"/></numFmts><cellXfs>' +
  [0, 164, 165, 22, 166, 20].map((id) => `<xf numFmtId="${id}"/>`).join('') +
  '</cellXfs>';

/** A workbook written part by part, for what no library would write. */
export function rawWorkbook(workbook: RawWorkbook): Uint8Array {
  const path = workbook.sheetPath ?? 'xl/worksheets/sheet1.xml';
  const part = (root: string, inner: string): string => prefixed(root, inner, workbook.prefix);
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', path.replace('xl/', '')],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/workbook.xml': part(
      'workbook',
      `<workbookPr${workbook.date1904 ? ' date1904="1"' : ''}/><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets>`,
    ),
    'xl/styles.xml': part('styleSheet', styles),
    'xl/sharedStrings.xml': part('sst', workbook.sharedStrings ?? ''),
    [path]: part('worksheet', `<sheetData>${workbook.sheetData}</sheetData>`),
    ...workbook.extra,
  };
  const bytes = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes));
}

function prefixed(root: string, inner: string, prefix = ''): string {
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const namespace = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  const body = `<${root} ${namespace}="${MAIN}" xmlns:r="${OFFICE}">${inner}</${root}>`;
  return head + (prefix === '' ? body : body.replaceAll(/<(\/?)(?=\w)/g, `<$1${prefix}:`));
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

/**
 * Text as an XLSX string cell must hold it: what XML 1.0 forbids or rewrites (control characters, CR, U+FFFE)
 * is written `_xHHHH_` (ECMA-376 ST_Xstring), and text that already looks like such an escape has its
 * underscore escaped. A lone surrogate cannot be written at all and becomes U+FFFD.
 */
export function xlsxText(text: string): string {
  return text
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/[\p{Cc}\ufffe\uffff]/gu, (character: string) => {
      if (character === '\t' || character === '\n' || (character >= '\u0080' && character <= '\u009f')) {
        return character;
      }
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    });
}

import { toString as drawQr } from 'qrcode';

/** A QR code (ISO/IEC 18004, error correction M) as SVG: black on white in every theme, for cameras need the contrast. */
export const qrSvg = (text: string): Promise<string> =>
  drawQr(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });

import { toBuffer } from 'qrcode';

/** A QR code (error correction M) as PNG for printed documents: some 8 dots a module, so that paper keeps it sharp. */
export const qrPng = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await toBuffer(text, { type: 'png', errorCorrectionLevel: 'M', margin: 1, scale: 8 }));

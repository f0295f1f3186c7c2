import { toBuffer } from 'qrcode';

/**
 * A QR code (error correction M) as PNG for printed documents: 8 dots a module, so that paper keeps it sharp. Grey and
 * without transparency (colour type 0): transparency would be taken apart in the background by the writer of PDF, whose
 * bytes would then follow no fixed order.
 */
export const qrPng = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(
    await toBuffer(text, {
      ...{ type: 'png', errorCorrectionLevel: 'M', margin: 1, scale: 8 },
      rendererOpts: { colorType: 0 },
    } as Parameters<typeof toBuffer>[1]),
  );

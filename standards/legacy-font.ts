export type LegacyFont = 'tcvn3' | 'vni';

/**
 * Says whether Vietnamese was typed in a font of before Unicode, whose bytes now show as Latin-1 letters:
 * TCVN3 ("NguyÔn V¨n An", fonts .VnTime) or VNI ("Nguyeãn Vaên An", fonts VNI-Times); null when not.
 * Looks only for letter pairs that no language written in Latin-1 uses, so a file of legacy text is found by some
 * of its words, while a few odd words among much Unicode Vietnamese (under a fifth) are not held against it.
 */
export function looksLikeLegacyFont(texts: Iterable<string>): LegacyFont | null {
  const found = legacyFontCount();
  for (const text of texts) found.look(text);
  return found.verdict();
}

/** The same for texts that come one after the other. */
export const legacyFontCount = () => {
  const seen = { tcvn3: 0, vni: 0, unicode: 0 };
  return {
    look: (text: string): void => {
      for (const word of text.split(/\s+/)) {
        if (unicodeVietnamese.test(word)) seen.unicode += 1;
        else if (tcvn3.some((pattern) => pattern.test(word))) seen.tcvn3 += 1;
        else if (vni.some((pattern) => pattern.test(word))) seen.vni += 1;
      }
    },
    verdict: (): LegacyFont | null => {
      const likelier: LegacyFont = seen.tcvn3 >= seen.vni ? 'tcvn3' : 'vni';
      const count = seen[likelier];
      return count > 0 && count * 4 >= seen.unicode ? likelier : null;
    },
  };
};

/** Letters that exist only in Unicode Vietnamese, composed or as combining marks. */
const unicodeVietnamese = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]|\p{L}[\u0300-\u0303\u0306\u0309\u031b\u0323]/u;

const tcvn3: readonly RegExp[] = [
  // TrÇn, NguyÔn, TuyÕt: a capital with an accent after a small letter.
  /[a-z][ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞ]/,
  // V¨n, Th¸i, Hoµng, Th«ng: a sign between letters, or at the end where that sign is not punctuation.
  /[A-Za-zß-ÿ\u00ad][µ¶¸¹¨»¼½¾©ª«¬×÷][A-Za-zß-ÿ]|[A-Za-z][µ¶¸¹¨¬]$/,
  // H·n: the middle dot, which Catalan has between two l.
  /(?:[A-KM-Za-km-z]·[a-z]|[A-Za-z]·[a-km-z])/,
  // §inh, ®µo, and ¢u, ¥n, ¦ng: a sign for the first letter.
  /^[§®¢¤¥¦¡][a-zß-ÿµ-¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖØÜÝÞ¨©ª«¬\u00ad]/,
  // Tr­¬ng: the soft hyphen stands for ư.
  /[a-z]\u00ad[¬êëìíî]/,
];

/** Base letter and mark have the same case. French has où, aï, aë, aû, oï, aé; Vietnamese oà, oá, oã: not here. */
const vni: readonly RegExp[] = [
  /a[ùøõåáàãäêâ]|A[ÙØÕÅÁÀÃÄÊÂ]/,
  /e[ùøõåàãäâ]|E[ÙØÕÅÀÃÄÂ]/,
  /o[øõåäâ]|O[ØÕÅÄÂ]/,
  /u[ùøõï]|U[ÙØÕÏ]/,
  /y[ùøûõ]|Y[ÙØÛÕ]/,
  /[ôö][ùøûõï]|[ÔÖ][ÙØÛÕÏ]|öô|ÖÔ/,
];

/** A share from 0 to 1 as `46,3%` or `46.3%`, one decimal, rounded half up. For estimates; counts are divided by `rate`. */
export const formatShare = (share: number, language: 'vi' | 'en'): string => {
  const perThousand = String(Math.round(share * 1000)).padStart(2, '0');
  return `${perThousand.slice(0, -1)}${language === 'vi' ? ',' : '.'}${perThousand.slice(-1)}%`;
};

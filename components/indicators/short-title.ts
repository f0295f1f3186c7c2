/** `Kế hoạch 183/KH-UBND` of `Kế hoạch 183/KH-UBND: nâng cao nhận thức …`. */
export const shortTitle = (title: string): string => title.split(':')[0] ?? title;

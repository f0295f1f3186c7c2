import { formatDay } from '#domain/time/day.ts';

export const knownVi = {
  title: (code: string) => `${code} theo dữ liệu đến một ngày`,
  lead: 'Cùng một kỳ, xem con số theo những gì hệ thống đã ghi nhận đến hết ngày được chọn và theo những gì ghi nhận đến nay.',
  open: 'Số liệu theo dữ liệu đến một ngày',
  ask: {
    plan: 'Kế hoạch',
    from: 'Kỳ từ ngày',
    to: 'Đến hết ngày (ngày chốt)',
    knownOn: 'Theo dữ liệu ghi nhận đến hết ngày',
    unit: 'Đơn vị',
    show: 'Xem',
  },
  columns: {
    what: 'Con số',
    known: (day: string) => `Đến hết ngày ${formatDay(day)}`,
    now: 'Đến nay',
    change: 'Chênh lệch',
  },
  caption: (unit: string) => `Hai lần nhìn cùng một kỳ: ${unit}`,
  of: (what: string, segment: string | null) => (segment === null ? what : `${what} (${segment})`),
  rate: 'Tỷ lệ',
  denominator: 'Mẫu số',
  counted: 'Đạt chỉ tiêu',
  same: 'không đổi',
  notThere: 'Khi đó chưa có đơn vị hoặc chỉ tiêu này.',
  notThereNow: 'Nay không còn đơn vị hoặc chỉ tiêu này.',
  version: (version: number) => `Cách tính phiên bản ${version}`,
  why: 'Vì sao số thay đổi',
};

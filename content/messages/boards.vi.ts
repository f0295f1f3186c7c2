import { formatDay } from '#domain/time/day.ts';

const numbers = new Intl.NumberFormat('vi-VN');
const count = (value: number): string => numbers.format(value);
/** `14/12` of `2026-12-14`. */
const dayAndMonth = (day: string): string => formatDay(day).slice(0, 5);

export const boardsVi = {
  count,
  tick: dayAndMonth,
  trend: {
    title: (code: string) => `${code}: diễn biến trong kỳ`,
    percent: 'Phần trăm của số người thuộc chỉ tiêu hiện nay, theo tuần họ bắt đầu được tính.',
    people: 'Số người, theo tuần họ bắt đầu được tính.',
    target: (value: string) => `Mục tiêu ${value}`,
    label: (code: string, value: string, now: string) =>
      `${code}: đường đi đến ${value} ngày ${formatDay(now)}`,
    table: 'Xem số theo tuần',
    columns: { on: 'Đến hết ngày', counted: 'Số người được tính', rate: 'Tỷ lệ' },
    eve: (on: string) => `${formatDay(on)} (trước kỳ)`,
    day: formatDay,
  },
  forecast: {
    reaches: (value: string, on: string, low: string, high: string) =>
      low === high
        ? `Ở tốc độ này đạt ${value} vào ${dayAndMonth(on)}`
        : `Ở tốc độ này đạt ${value} vào ${dayAndMonth(on)} (khoảng ${low} – ${high})`,
    people: (people: number) => `${count(people)} người`,
    left: (people: number) => `còn ${count(people)} người để đạt mục tiêu`,
    reached: 'mục tiêu đã đạt',
    why: {
      'too-little-history': 'Chưa dự báo được: cần ít nhất 4 tuần trọn vẹn trong kỳ',
      over: 'Kỳ đã kết thúc, không còn dự báo',
      'no-denominator': 'Chưa dự báo được: chưa có mẫu số đúng',
      all: 'Tất cả đã được tính',
    },
    method:
      'Dự báo: giữ nguyên tốc độ trung bình của 4 đến 8 tuần trọn vẹn gần nhất; khoảng nêu kèm chứa kết quả với xác suất 90% nếu các tuần tới giống các tuần đó; mẫu số coi như không đổi.',
  },
  parts: {
    counted: 'Được tính',
    population: 'Thuộc chỉ tiêu',
    took: 'Tham gia',
    turns: 'Lượt tham gia',
    completed: 'Hoàn thành',
    women: 'Nữ được tính',
    womenTurns: 'Lượt của nữ',
    of: (people: number) => `trên ${count(people)} nữ`,
    people: (people: number) => `${count(people)} người`,
    turnsOf: (turns: number) => `${count(turns)} lượt`,
  },
  gap: {
    link: (people: number) => `Mở danh sách ${count(people)} người chưa được tính`,
    title: 'Nhắc những người trong danh sách này',
    ask: (people: number) => `Nhắc ${count(people)} người`,
    confirm: (people: number) => `Xác nhận: gửi nhắc đến ${count(people)} người`,
    explain: 'Mỗi người được nhắc về một nhiệm vụ học tập đang mở, đến hạn sớm nhất và làm họ được tính:',
    duty: (title: string, people: number) => `${title}: ${count(people)} người`,
    withoutDuty: (people: number) =>
      `${count(people)} người không có nhiệm vụ nào đang mở cho chỉ tiêu này, nên chưa thể nhắc.`,
    give: 'Giao nhiệm vụ cho họ',
    recent: (people: number) => `${count(people)} người đã được nhắc trong 24 giờ qua và được để yên.`,
    nobody: 'Lúc này không còn ai để nhắc.',
    quiet: (time: string) => `Đang là giờ yên tĩnh: lời nhắc rời hệ thống lúc ${time}.`,
    sent: (people: number) => `Đã nhắc ${count(people)} người.`,
  },
  onlyWomen: 'Chỉ nữ',
  until: (on: string) => `được tính đến hết ngày ${formatDay(on)}`,
  ranked: {
    title: (code: string) => `${code}: xếp hạng đơn vị`,
    lead: 'Từ tỷ lệ cao đến thấp; vạch đứng là mục tiêu. Mở một đơn vị để xem bảng của đơn vị đó.',
    text: (rate: string, counted: number, of: number) => `${rate} · ${count(counted)}/${count(of)} người`,
    missing: (people: number) => `còn ${count(people)}`,
    none: 'Chưa có số liệu',
    more: (units: number) => `Xem ${count(units)} đơn vị còn lại`,
  },
  map: {
    title: (code: string) => `${code}: bản đồ ô của xã, phường`,
    lead: 'Sơ đồ do hệ thống vẽ: mỗi xã, phường là một ô bằng nhau, đặt gần đúng vị trí; không phải bản đồ đo vẽ. Số trong ô là tỷ lệ; mở ô để xem bảng của đơn vị.',
    label: (name: string, rate: string) => `${name}: ${rate}`,
    tile: (name: string, rate: string, counted: number, of: number) =>
      `${name}: ${rate}, ${count(counted)} trên ${count(of)} người`,
    steps: ['Dưới 1/4 mục tiêu', 'Từ 1/4', 'Từ một nửa', 'Từ 3/4', 'Đạt mục tiêu'],
    unknown: 'Chưa có số liệu',
    beside: 'Đơn vị không có ô trên sơ đồ',
    table: 'Xem số theo xã, phường',
    columns: { name: 'Xã, phường', counted: 'Được tính', population: 'Thuộc chỉ tiêu', rate: 'Tỷ lệ' },
  },
  closings: {
    caption: 'Số đã chốt của từng kỳ',
    title: 'Diễn biến qua các lần chốt',
    lead: 'Chỉ tiêu này không đếm từ việc học nên không có số theo tuần. Mỗi dòng là phiên bản mới nhất của một kỳ đã chốt.',
    columns: { to: 'Chốt hết ngày', arm: 'Nguồn', counted: 'Số', denominator: 'Mẫu số', rate: 'Tỷ lệ' },
    nobody: 'chưa báo cáo',
    none: 'Chưa có kỳ nào được chốt có số của chỉ tiêu này, nên chưa có diễn biến.',
    forecast: 'Chưa dự báo: các lần chốt quá thưa để nói về tốc độ.',
  },
  unitBoard: 'Bảng chỉ tiêu của đơn vị',
};

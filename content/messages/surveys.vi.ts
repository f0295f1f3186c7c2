import type { ResponseFault } from '#domain/surveys/delivery.ts';
import type { SurveyDesign } from '#domain/surveys/draw.ts';
import type { AgeBand, RespondentGender } from '#domain/surveys/questionnaire.ts';

const refusedFor: Readonly<Record<ResponseFault, string>> = {
  'not-her-commune': 'xã, phường không thuộc phần việc của Ông/Bà',
  'not-its-days': 'ngày hỏi nằm ngoài thời gian điều tra',
  'answers-wrong': 'câu trả lời thiếu hoặc không có trong phiếu hỏi',
  'other-content': 'phiếu này đã gửi trước với nội dung khác',
};
const designs: Readonly<Record<SurveyDesign, string>> = {
  'every-commune': 'Phân tầng: hỏi ở mọi xã, phường',
  'drawn-communes': 'Hai giai đoạn: rút xã, phường theo quy mô dân số',
};
const ages: Readonly<Record<AgeBand, string>> = {
  '15-24': '15 đến 24 tuổi',
  '25-34': '25 đến 34 tuổi',
  '35-44': '35 đến 44 tuổi',
  '45-54': '45 đến 54 tuổi',
  '55-up': 'Từ 55 tuổi đến tuổi nghỉ hưu',
};
const genders: Readonly<Record<RespondentGender, string>> = {
  ...{ male: 'Nam', female: 'Nữ', unsaid: 'Không nói' },
};

/** Surveys of residents: planning, asking, estimating. */
export const surveysVi = {
  title: 'Điều tra kỹ năng số của người dân',
  lead: 'Ước lượng tỷ lệ người trong độ tuổi lao động có kỹ năng số từ một mẫu, kèm khoảng tin cậy 95%. Con số này không cộng với số người học trên hệ thống.',
  none: 'Chưa có cuộc điều tra nào.',
  caption: 'Các cuộc điều tra',
  demo: 'Minh họa',
  columns: { title: 'Cuộc điều tra', days: 'Thời gian', design: 'Cách chọn mẫu', answers: 'Phiếu đã có' },
  days: (from: string, to: string) => `${from} – ${to}`,
  ofTarget: (answers: string, target: string) => `${answers}/${target}`,
  states: { coming: 'Sắp bắt đầu', running: 'Đang hỏi', over: 'Đã kết thúc' },
  designs,
  add: 'Lập cuộc điều tra',
  refusedFor,
  ages,
  genders,
  form: {
    title: 'Lập cuộc điều tra',
    lead: 'Mẫu được rút ngay khi lưu, từ dân số trong độ tuổi lao động của từng xã, phường trong sổ số liệu hôm nay. Sau đó kế hoạch không sửa được; muốn khác thì lập cuộc điều tra khác.',
    name: 'Tên cuộc điều tra',
    startsOn: 'Từ ngày',
    endsOn: 'Đến ngày',
    design: 'Cách chọn mẫu',
    designHint:
      'Phân tầng cho kết quả của từng xã, phường nhưng cần nhiều phiếu. Hai giai đoạn cho kết quả toàn thành phố với ít phiếu hơn: xã đông dân có nhiều khả năng được rút hơn.',
    communes: 'Số lượt rút xã, phường (khi chọn hai giai đoạn)',
    perCommune: 'Số phiếu mỗi xã, phường',
    perCommuneHint: 'Từ 30 phiếu trở lên mới có kết quả riêng của xã, phường.',
    seed: 'Số khởi đầu khi rút',
    seedHint:
      'Cùng số này và cùng dân số thì ai rút lại cũng được đúng các xã, phường ấy. Số được ghi vào kế hoạch.',
    save: 'Rút mẫu và lưu kế hoạch',
    back: 'Các cuộc điều tra',
  },
  plan: {
    title: 'Kế hoạch mẫu',
    days: 'Thời gian hỏi',
    design: 'Cách chọn mẫu',
    draws: (draws: number, each: number) => `${draws} lượt rút, mỗi lượt ${each} phiếu`,
    strata: (strata: number, each: number) => `${strata} xã, phường, mỗi nơi ${each} phiếu`,
    seed: 'Số khởi đầu',
    frame: 'Khung mẫu',
    frameSays: (people: string, day: string, source: string) =>
      `${people} người trong độ tuổi lao động, sổ số liệu ngày ${day}. Nguồn: ${source}`,
    leftOut: (communes: number) =>
      `${communes} xã, phường không có trong khung vì sổ số liệu chưa có hoặc chưa thống nhất dân số. Ước lượng không nói về những nơi này.`,
    questionnaire: 'Phiếu hỏi',
    version: (version: number) => `phiên bản ${version}`,
    second:
      'Trong mỗi xã, phường: chia đều số phiếu cho các ấp, khu vực; đi từ nhà văn hóa, cứ 5 nhà hỏi một nhà; mỗi nhà hỏi người trong độ tuổi lao động có ngày sinh gần nhất.',
  },
  estimate: {
    title: 'Ước lượng',
    none: 'Chưa đủ phiếu để ước lượng (cần ít nhất 30 phiếu, ở ít nhất 2 xã, phường nếu mẫu hai giai đoạn).',
    rate: (rate: string, low: string, high: string) => `${rate} (khoảng tin cậy 95%: ${low} – ${high})`,
    rule: 'Có kỹ năng: tự dùng được dịch vụ công trực tuyến và ít nhất 3 trong 6 lĩnh vực thiết yếu.',
    inAll: 'Nếu phải đủ cả 6 lĩnh vực',
    basis: (answers: string, skilled: string) =>
      `${skilled} trong ${answers} phiếu cho thấy có kỹ năng; tỷ lệ trên đã tính trọng số.`,
    spoken: (share: string) => `Các nơi đã có phiếu chiếm ${share} dân số của kế hoạch.`,
    partial: 'Cuộc điều tra chưa kết thúc: con số còn thay đổi.',
    setAside: (answers: number) => `${answers} phiếu đã để riêng, không dùng để ước lượng.`,
    apart:
      'Không cộng con số này với số người học trên hệ thống: người được hỏi có thể cũng là người đã học.',
    areas: 'Theo lĩnh vực',
    areaColumns: { area: 'Lĩnh vực', rate: 'Ước lượng', interval: 'Khoảng tin cậy 95%' },
  },
  communes: {
    title: 'Theo xã, phường',
    columns: {
      name: 'Xã, phường',
      population: 'Người trong độ tuổi lao động',
      answers: 'Phiếu',
      weight: 'Một phiếu thay cho',
      rate: 'Ước lượng',
      interval: 'Khoảng tin cậy 95%',
    },
    tooFew: 'chưa đủ 30 phiếu',
    twice: (hits: number) => `rút ${hits} lần`,
    people: (people: string) => `${people} người`,
  },
  responses: {
    title: 'Các phiếu',
    link: 'Xem các phiếu',
    caption: (place: string | null) => (place ? `Phiếu của ${place}` : 'Mọi phiếu'),
    none: 'Chưa có phiếu nào.',
    columns: {
      id: 'Phiếu',
      commune: 'Xã, phường',
      day: 'Ngày hỏi',
      who: 'Người được hỏi',
      shows: 'Cho thấy',
      act: 'Để riêng',
    },
    number: (tail: string) => `…${tail}`,
    shows: (base: boolean, essential: number) =>
      `${base ? 'Tự dùng được' : 'Chưa tự dùng được'} dịch vụ công; ${essential}/6 lĩnh vực`,
    skilled: 'Có kỹ năng',
    notSkilled: 'Chưa',
    excluded: (reason: string) => `Đã để riêng: ${reason}`,
    reason: 'Lý do',
    setAside: 'Để riêng',
    done: 'Đã để phiếu này riêng. Ước lượng đã tính lại.',
    next: 'Trang sau',
    back: 'Về cuộc điều tra',
  },
  field: {
    title: 'Đi hỏi',
    lead: 'Mở cuộc điều tra một lần khi có mạng. Sau đó trang này mở được cả khi không có mạng, và phiếu được giữ trên máy cho đến khi gửi xong.',
    none: 'Hiện không có cuộc điều tra nào để hỏi.',
    open: 'Mở phiếu hỏi',
    over: 'Đã hết thời gian hỏi; vẫn gửi được phiếu đã hỏi.',
    noCommune: 'Không có xã, phường nào trong mẫu thuộc phần việc của Ông/Bà.',
    noNames:
      'Phiếu không có chỗ ghi họ tên, số điện thoại hay giấy tờ. Xin đừng ghi những điều đó ở nơi khác.',
    sayFirst: 'Đọc cho người được hỏi',
    commune: 'Xã, phường',
    communeOption: (name: string, given: number, target: number) =>
      `${name} (đã có ${given}/${target} phiếu)`,
    choose: 'Xin chọn',
    age: 'Tuổi của người được hỏi',
    gender: 'Giới tính',
    question: (place: number, total: number) => `Câu ${place}/${total}`,
    save: 'Lưu phiếu',
    saved: 'Đã lưu phiếu. Có thể hỏi người tiếp theo.',
    refusedHere: (reason: string) => `Phiếu chưa được nhận: ${reason}.`,
    back: 'Các cuộc điều tra để hỏi',
    script: {
      waiting: '{n} phiếu chưa gửi. Phiếu vẫn giữ trên máy này và tự gửi khi có mạng.',
      allSent: 'Mọi phiếu trên máy này đã gửi.',
      signedOut: 'Xin đăng nhập lại để gửi; phiếu không mất.',
      refused: '{n} phiếu không được nhận và vẫn giữ trên máy. Xin báo người phụ trách điều tra.',
      ready: 'Trang này đã sẵn sàng khi mất mạng.',
      notReady: 'Trang này chưa giữ được để dùng khi mất mạng. Xin mở lại khi mạng tốt hơn.',
    },
  },
};

/** The parts of the sentence that a counting rule reads as (`rule-sentence.ts`). */
export const ruleWordsVi = {
  since: (day: string) => `từ ngày ${day} đến hết ngày chốt số liệu`,
  inPeriod: 'trong kỳ báo cáo',
  and: ' và ',
  counted: (who: string, deed: string) => `${who} vào ngày chốt số liệu được tính khi ${deed}.`,
  deeds: {
    'took-part': (groups: string, since: string) =>
      `đã tham gia (bắt đầu học hoặc hoàn thành) ít nhất một khóa thuộc nhóm ${groups}, ${since}`,
    completed: (groups: string, since: string) =>
      `đã hoàn thành ít nhất một khóa thuộc nhóm ${groups}, ${since}`,
    'completed-and-assessed': (groups: string, since: string) =>
      `đã hoàn thành ít nhất một khóa thuộc nhóm ${groups}, ${since}, đồng thời có kết quả sát hạch trong kỳ báo cáo`,
  },
  outOf: {
    population: 'Mẫu số là tất cả những người đó.',
    target: 'Mẫu số là mục tiêu bằng số của kế hoạch; chưa có mục tiêu thì chỉ nêu số đếm được.',
  },
  apart: (sides: string) => `Nêu riêng ${sides}.`,
  sides: { public: 'khối cơ quan, đơn vị công', enterprise: 'khối doanh nghiệp' },
  ledger:
    'Cộng lượt tiếp cận của các hoạt động truyền thông đã ghi và kết thúc trong kỳ báo cáo, đặt bên cạnh dân số trong sổ số liệu nền. Hai con số không chia cho nhau.',
  members: {
    schools: 'trường học',
    programmes: 'chương trình đào tạo nghề',
    units: 'cơ quan, đơn vị',
    institutions: 'trường cao đẳng, đại học',
    graduates: 'cơ sở đào tạo',
  },
  declaredYes: (members: string, question: string, since: string | null) =>
    `Đếm số ${members} có bản kê khai đã duyệt trả lời “có” cho câu hỏi “${question}”${since ? `, ${since}` : ''}.`,
  declaredSum: (question: string, since: string) =>
    `Cộng con số trong các bản kê khai đã duyệt ${since}, mục “${question}”.`,
  outOfRegister: 'Mẫu số là danh sách đang hoạt động vào ngày chốt số liệu.',
  silent: 'Nơi chưa kê khai được ghi là chưa báo cáo, không tính là “không”.',
  residents: (needed: number) =>
    `Người dân trong độ tuổi lao động được tính khi có kỹ năng dùng dịch vụ công trực tuyến và ít nhất ${needed} trong 6 dịch vụ số thiết yếu (y tế, giáo dục, giao thông, du lịch, đất đai, ngân hàng). Minh chứng trên hệ thống là mức tối thiểu; ước lượng từ điều tra nêu riêng, không cộng vào.`,
  narrative: (evidence: string) =>
    `Báo cáo bằng lời, không có con số riêng. Minh chứng là kết quả của chỉ tiêu ${evidence} trong cùng kỳ.`,
};

import { choice, t } from '#content/courses/write.ts';
import type { Question } from '#domain/catalogue/course.ts';

/** On lesson 2. */
export const onTheDocuments: readonly Question[] = [
  {
    id: 'q06',
    kind: 'single',
    prompt: t(
      'Hiện nay cơ quan nào là đầu mối về chuyển đổi số ở cấp xã?',
      'Which body leads digital transformation in the commune today?',
    ),
    choices: [
      choice('a', 'Phòng Văn hóa – Xã hội', 'Culture and Society Division'),
      choice('b', 'Phòng Thông tin và Truyền thông', 'Information and Communications Division'),
      choice('c', 'Sở Khoa học và Công nghệ', 'Department of Science and Technology'),
      choice('d', 'Trung tâm Phục vụ hành chính công', 'Public Administration Service Centre'),
    ],
    correct: 'a',
    explanation: t(
      'Theo Thông tư 10/2025/TT-BKHCN, cấp xã là Phòng Văn hóa – Xã hội; Sở Khoa học và Công nghệ là ở cấp tỉnh.',
      'By Circular 10/2025/TT-BKHCN it is the Culture and Society Division; the department is at province level.',
    ),
  },
  {
    id: 'q07',
    kind: 'single',
    prompt: t(
      'Một khóa học hoàn thành ngày 20/12/2026 thuộc năm báo cáo nào theo Nghị định 09/2019/NĐ-CP?',
      'To which reporting year of Decree 09/2019/NĐ-CP does a course completed on 20 December 2026 belong?',
    ),
    choices: [
      choice('a', 'Năm báo cáo 2025', 'Reporting year 2025'),
      choice('b', 'Năm báo cáo 2026', 'Reporting year 2026'),
      choice('c', 'Cả năm báo cáo 2026 và 2027', 'Both 2026 and 2027'),
      choice('d', 'Năm báo cáo 2027', 'Reporting year 2027'),
    ],
    correct: 'd',
    explanation: t(
      'Năm báo cáo 2026 kết thúc ngày 14/12/2026; từ ngày 15/12/2026 đã là năm báo cáo 2027.',
      'The reporting year 2026 ends on 14 December 2026; from 15 December it is the reporting year 2027.',
    ),
  },
  {
    id: 'q08',
    kind: 'matching',
    prompt: t(
      'Ghép mỗi văn bản với câu hỏi mà nó trả lời.',
      'Match each document with the question it answers.',
    ),
    pairs: [
      {
        left: choice('p', 'Nghị quyết 57-NQ/TW', 'Resolution 57-NQ/TW'),
        right: choice('c', 'Vì sao phải đột phá về chuyển đổi số', 'Why there must be a breakthrough'),
      },
      {
        left: choice('q', 'Luật Chuyển đổi số 148/2025/QH15', 'Law 148/2025/QH15'),
        right: choice(
          'a',
          'Cơ quan nhà nước phải theo nguyên tắc nào',
          'Which rules state bodies must follow',
        ),
      },
      {
        left: choice('r', 'Quyết định 146/QĐ-TTg', 'Decision 146/QĐ-TTg'),
        right: choice(
          'd',
          'Cả nước phổ cập kỹ năng và phát triển nhân lực ra sao',
          'How the country spreads skills',
        ),
      },
      {
        left: choice('s', 'Kế hoạch 183/KH-UBND', 'Plan 183/KH-UBND'),
        right: choice('b', 'Tỉnh Hậu Giang phải đạt bao nhiêu', 'What Hậu Giang had to reach'),
      },
    ],
    explanation: t(
      'Nghị quyết định hướng, luật đặt nguyên tắc, quyết định lập đề án cho cả nước, kế hoạch đặt con số cho tỉnh.',
      'The resolution directs, the law sets rules, the decision sets a national scheme, the plan sets provincial figures.',
    ),
  },
  {
    id: 'q09',
    kind: 'multiple',
    prompt: t(
      'Theo Kế hoạch 183, cán bộ chuyên trách chuyển đổi số, công nghệ thông tin hàng năm phải có những gì? Chọn tất cả đáp án đúng.',
      'By plan 183, what must dedicated digital-transformation and IT staff have every year? Choose all that apply.',
    ),
    choices: [
      choice(
        'a',
        'Được đánh giá trực tuyến qua hệ thống quốc gia',
        'An online assessment by the national system',
      ),
      choice('b', 'Một văn bằng đại học mới về công nghệ', 'A new university degree in technology'),
      choice('c', 'Được đào tạo, bồi dưỡng, tập huấn về công nghệ số', 'Training in digital technology'),
      choice('d', 'Một sáng kiến được công nhận cấp tỉnh', 'An initiative recognised by the province'),
    ],
    correct: ['a', 'c'],
    explanation: t(
      'Kế hoạch đòi hỏi cả hai việc trong từng năm: được đào tạo về công nghệ số và được đánh giá trực tuyến.',
      'The plan asks for both in every year: training in digital technology and an online assessment.',
    ),
  },
  {
    id: 'q10',
    kind: 'single',
    prompt: t(
      'Một phòng có 20 người: 18 người ghi danh, 15 người bắt đầu học, 12 người hoàn thành. Cách báo cáo nào đúng?',
      'In a division of 20 people, 18 signed up, 15 began and 12 completed. Which report is right?',
    ),
    choices: [
      choice('a', 'Tham gia 18 trên 20, hoàn thành 12 trên 18', '18 of 20 took part, 12 of 18 completed'),
      choice('b', 'Tham gia 15 trên 20, hoàn thành 12 trên 20', '15 of 20 took part, 12 of 20 completed'),
      choice('c', 'Tham gia 15 trên 18, hoàn thành 12 trên 15', '15 of 18 took part, 12 of 15 completed'),
      choice('d', 'Tham gia 18 trên 20, hoàn thành 15 trên 20', '18 of 20 took part, 15 of 20 completed'),
    ],
    correct: 'b',
    explanation: t(
      'Ghi danh chưa phải là tham gia, và mẫu số của cả hai con số là 20 người của phòng.',
      'Signing up is not taking part, and the denominator of both figures is the 20 people of the division.',
    ),
  },
];

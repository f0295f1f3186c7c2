import { choice, t } from '#content/courses/write.ts';
import type { Question } from '#domain/catalogue/course.ts';

/** On lesson 6. */
export const onMyWork: readonly Question[] = [
  {
    id: 'q24',
    kind: 'ordering',
    prompt: t('Xếp đường đi của một văn bản điện tử.', 'Put the way of an electronic document in order.'),
    choices: [
      choice('c', 'Soạn thảo và trình trên hệ thống', 'Draft and submit it in the system'),
      choice('a', 'Người có thẩm quyền ký số', 'The competent person signs digitally'),
      choice('e', 'Văn thư cấp số và thời gian ban hành', 'The clerk gives number and date'),
      choice('b', 'Văn thư ký số của cơ quan', 'The clerk adds the agency’s signature'),
      choice('d', 'Phát hành và lưu hồ sơ điện tử', 'Issue it and keep it in the file'),
    ],
    explanation: t(
      'Người có thẩm quyền ký trước; văn thư cấp số, ngày rồi ký số của cơ quan; sau đó mới phát hành và lưu.',
      'The competent person signs first; the clerk numbers, dates and adds the agency’s signature; then it is issued and kept.',
    ),
  },
  {
    id: 'q25',
    kind: 'single',
    prompt: t(
      'Đồng nghiệp đi công tác nhờ giữ thiết bị ký số và ký thay. Nên trả lời thế nào?',
      'A colleague on a trip asks somebody to keep the signing device and sign instead. What is the right answer?',
    ),
    choices: [
      choice(
        'a',
        'Nhận, nhưng chỉ ký văn bản không quan trọng',
        'Accept, but sign only unimportant documents',
      ),
      choice('b', 'Nhận, nếu đồng nghiệp nhắn tin xác nhận', 'Accept, if the colleague confirms by message'),
      choice('c', 'Nhận, và báo lại sau mỗi lần ký thay', 'Accept, and report after each signature'),
      choice('d', 'Từ chối, vì chữ ký số gắn với một người', 'Decline, as a signature belongs to one person'),
    ],
    correct: 'd',
    explanation: t(
      'Chữ ký số gắn với một người; giao thiết bị cho người khác ký thay là giao luôn trách nhiệm của mình.',
      'A digital signature belongs to one person; to hand the device over is to hand over one’s responsibility.',
    ),
  },
  {
    id: 'q26',
    kind: 'multiple',
    prompt: t(
      'Những cách dùng công cụ AI công cộng nào là phù hợp? Chọn tất cả đáp án đúng.',
      'Which uses of a public AI tool are fitting? Choose all that apply.',
    ),
    choices: [
      choice('a', 'Gợi ý dàn ý cho bài tuyên truyền', 'An outline of an information text'),
      choice('b', 'Tóm tắt đơn thư có tên người dân', 'A summary of a petition with names'),
      choice('c', 'Làm gọn một đoạn văn đã công khai', 'Shortening a published text'),
      choice('d', 'Chép điều luật vào quyết định, không đối chiếu', 'Pasting an article of law unchecked'),
    ],
    correct: ['a', 'c'],
    explanation: t(
      'Không đưa dữ liệu cá nhân lên công cụ công cộng, và không dùng nội dung pháp luật chưa đối chiếu với bản gốc.',
      'No personal data go into a public tool, and no legal text is used without checking the original.',
    ),
  },
  {
    id: 'q27',
    kind: 'single',
    prompt: t(
      'Theo Nghị định 171/2025/NĐ-CP, thời gian bồi dưỡng tối thiểu của mỗi công chức là bao nhiêu?',
      'By Decree 171/2025/NĐ-CP, how much training must every civil servant have at least?',
    ),
    choices: [
      choice('a', '20 tiết mỗi năm', '20 periods a year'),
      choice('b', '40 tiết mỗi năm', '40 periods a year'),
      choice('c', '40 tiết mỗi nhiệm kỳ', '40 periods a term'),
      choice('d', '80 tiết mỗi năm', '80 periods a year'),
    ],
    correct: 'b',
    explanation: t(
      'Tối thiểu một tuần, tức 40 tiết, mỗi năm; kỹ năng số là một trong các nhóm nội dung bồi dưỡng.',
      'At least one week, that is 40 periods, a year; digital skills are one of the groups of content.',
    ),
  },
];

import { choice, t } from '#content/courses/write.ts';
import type { Question } from '#domain/catalogue/course.ts';

/** On lesson 5. */
export const onSafety: readonly Question[] = [
  {
    id: 'q19',
    kind: 'multiple',
    prompt: t(
      'Những dữ liệu nào dưới đây là dữ liệu cá nhân nhạy cảm? Chọn tất cả đáp án đúng.',
      'Which of these are sensitive personal data? Choose all that apply.',
    ),
    choices: [
      choice('a', 'Ảnh chụp thẻ căn cước', 'A picture of the identity card'),
      choice('b', 'Họ tên và ngày sinh', 'Name and date of birth'),
      choice('c', 'Mật khẩu tài khoản định danh điện tử', 'The password of the electronic identity'),
      choice('d', 'Dữ liệu theo dõi hành vi trên mạng', 'Data tracking behaviour online'),
    ],
    correct: ['a', 'c', 'd'],
    explanation: t(
      'Họ tên, ngày sinh là dữ liệu cơ bản. Ba loại còn lại thuộc nhóm nhạy cảm, cần được giữ chặt hơn.',
      'Name and date of birth are basic data. The other three are sensitive and need stronger protection.',
    ),
  },
  {
    id: 'q20',
    kind: 'single',
    prompt: t(
      'Người dân gửi yêu cầu về dữ liệu cá nhân của mình. Cơ quan phải phản hồi trong bao lâu?',
      'A citizen sends a request about their personal data. Within what time must the office answer?',
    ),
    choices: [
      choice('a', '2 ngày làm việc', '2 working days'),
      choice('b', '7 ngày làm việc', '7 working days'),
      choice('c', '15 ngày làm việc', '15 working days'),
      choice('d', '30 ngày làm việc', '30 working days'),
    ],
    correct: 'a',
    explanation: t(
      'Nghị định 356/2025/NĐ-CP: phản hồi yêu cầu trong 2 ngày làm việc.',
      'Decree 356/2025/NĐ-CP: a request is answered within 2 working days.',
    ),
  },
  {
    id: 'q21',
    kind: 'matching',
    prompt: t('Ghép mỗi tình huống với quy tắc đúng.', 'Match each situation with the right rule.'),
    pairs: [
      {
        left: choice('p', 'Trẻ từ 7 tuổi', 'A child from 7 years'),
        right: choice(
          'b',
          'Cần cả trẻ và cha mẹ hoặc người giám hộ đồng ý',
          'Child and parent or guardian both agree',
        ),
      },
      {
        left: choice('q', 'Vi phạm thuộc diện phải thông báo', 'A breach that must be notified'),
        right: choice(
          'd',
          'Báo cơ quan có thẩm quyền trong 72 giờ',
          'Report to the competent body within 72 hours',
        ),
      },
      {
        left: choice('r', 'Người dân im lặng khi được hỏi', 'A citizen stays silent when asked'),
        right: choice('a', 'Không được coi là đã đồng ý', 'It does not count as consent'),
      },
      {
        left: choice('s', 'Người dân gửi yêu cầu về dữ liệu', 'A citizen sends a request about data'),
        right: choice('c', 'Phản hồi trong 2 ngày làm việc', 'Answer within 2 working days'),
      },
    ],
    explanation: t(
      'Đây là bốn quy tắc của Luật 91/2025/QH15 và Nghị định 356/2025/NĐ-CP nêu trong bài.',
      'These are the four rules of Law 91/2025/QH15 and Decree 356/2025/NĐ-CP given in the lesson.',
    ),
  },
  {
    id: 'q22',
    kind: 'ordering',
    prompt: t(
      'Xếp các việc cần làm khi nghi máy tính có sự cố, theo trình tự của bài học.',
      'Put what to do when a computer seems compromised in the order of the lesson.',
    ),
    choices: [
      choice('d', 'Dừng thao tác, ngắt máy khỏi mạng', 'Stop, and disconnect from the network'),
      choice(
        'b',
        'Báo ngay cán bộ chuyên trách và phụ trách trực tiếp',
        'Tell the dedicated officer and the superior',
      ),
      choice('a', 'Ghi lại giờ, màn hình, thao tác vừa làm', 'Note the time, the screen and what was done'),
      choice(
        'c',
        'Từ máy khác, đổi mật khẩu các tài khoản liên quan',
        'From another computer, change passwords',
      ),
    ],
    explanation: t(
      'Ngắt mạng để chặn thiệt hại lan rộng, rồi báo ngay; sau đó ghi lại dấu vết và đổi mật khẩu từ máy an toàn.',
      'Disconnecting stops the damage, then report at once; after that note the traces and change passwords elsewhere.',
    ),
  },
  {
    id: 'q23',
    kind: 'single',
    prompt: t(
      'Gửi nhầm tệp có ảnh thẻ căn cước vào nhóm chat và đã thu hồi sau năm phút. Việc cần làm tiếp là gì?',
      'A file with pictures of identity cards went to a wrong chat group and was taken back after five minutes. What next?',
    ),
    choices: [
      choice('a', 'Không cần làm gì vì tin đã được thu hồi', 'Nothing, as the message was taken back'),
      choice('b', 'Đợi đến thứ Hai rồi hỏi ý kiến đồng nghiệp', 'Wait until Monday and ask a colleague'),
      choice(
        'c',
        'Báo ngay cán bộ chuyên trách, ghi lại giờ gửi',
        'Tell the dedicated officer at once, note the time',
      ),
      choice('d', 'Nhắn nhóm chat đề nghị mọi người giữ kín', 'Ask the chat group to keep it to themselves'),
    ],
    correct: 'c',
    explanation: t(
      'Thu hồi tin không có nghĩa là dữ liệu chưa bị tải về; cơ quan cần biết ngay để đánh giá và thông báo trong hạn.',
      'Taking it back does not mean nobody downloaded it; the office must know at once to assess and notify in time.',
    ),
  },
];

import { choice, t } from '#content/courses/write.ts';
import type { Question } from '#domain/catalogue/course.ts';

/** On lesson 1. */
export const onWhatItIs: readonly Question[] = [
  {
    id: 'q01',
    kind: 'single',
    prompt: t(
      'Một xã quét toàn bộ sổ hộ tịch cũ và nhập thành dữ liệu. Việc này gọi đúng là gì?',
      'A commune scans all its old civil-status books and keys them in. What is this rightly called?',
    ),
    choices: [
      choice('a', 'Chuyển đổi số', 'Digital transformation'),
      choice('b', 'Tin học hóa', 'Computerisation'),
      choice('c', 'Số hóa', 'Digitisation'),
      choice('d', 'Cải cách quy trình', 'Process reform'),
    ],
    correct: 'c',
    explanation: t(
      'Số hóa là đưa thông tin từ giấy sang dạng số; cách làm việc chưa thay đổi.',
      'Digitisation brings information from paper into digital form; the way of working has not changed yet.',
    ),
  },
  {
    id: 'q02',
    kind: 'single',
    prompt: t(
      'Dấu hiệu nào cho thấy một việc mới chỉ là tin học hóa?',
      'Which sign shows that something is computerisation only?',
    ),
    choices: [
      choice(
        'a',
        'Quy trình được bỏ bớt bước trước khi đưa lên mạng',
        'Steps were removed before it went online',
      ),
      choice(
        'b',
        'Tắt máy, quay lại giấy thì các bước vẫn y như cũ',
        'Back on paper, the steps would be just the same',
      ),
      choice(
        'c',
        'Người dân không phải nộp bản sao đã có dữ liệu',
        'Citizens need not hand in copies of known data',
      ),
      choice(
        'd',
        'Cơ quan dùng lại nền tảng dùng chung đã có',
        'The office uses a shared platform that exists',
      ),
    ],
    correct: 'b',
    explanation: t(
      'Nếu bỏ máy tính đi mà các bước, giấy tờ và số lần đi lại không khác, thì máy tính chỉ làm quy trình cũ nhanh hơn.',
      'If without computers the steps, papers and visits stay the same, the computer only speeds the old process up.',
    ),
  },
  {
    id: 'q03',
    kind: 'ordering',
    prompt: t(
      'Xếp các bước theo trình tự “bắt đầu từ việc, không bắt đầu từ máy”.',
      'Put the steps in the order of “start from the work, not from the machine”.',
    ),
    choices: [
      choice(
        'c',
        'Nêu bài toán: ai mất thời gian, ở bước nào',
        'State the problem: who loses time, at which step',
      ),
      choice('e', 'Bỏ bước thừa', 'Remove needless steps'),
      choice('a', 'Chuẩn hóa dữ liệu', 'Standardise the data'),
      choice('d', 'Chọn nền tảng dùng chung', 'Choose a shared platform'),
      choice('b', 'Đo lại và sửa tiếp', 'Measure again and improve'),
    ],
    explanation: t(
      'Bài toán đi trước, công nghệ đi sau: bỏ bước thừa và thống nhất dữ liệu rồi mới chọn nền tảng, cuối cùng đo lại.',
      'The problem comes first, technology after: remove steps, agree on data, then choose the platform and measure.',
    ),
  },
  {
    id: 'q04',
    kind: 'matching',
    prompt: t('Ghép mỗi từ với điều mà nó làm thay đổi.', 'Match each word with what it changes.'),
    pairs: [
      {
        left: choice('p', 'Số hóa', 'Digitisation'),
        right: choice('b', 'Dạng lưu giữ thông tin', 'The form in which information is kept'),
      },
      {
        left: choice('q', 'Tin học hóa', 'Computerisation'),
        right: choice('c', 'Tốc độ làm quy trình đang có', 'The speed of the process that exists'),
      },
      {
        left: choice('r', 'Chuyển đổi số', 'Digital transformation'),
        right: choice('a', 'Cách làm việc và cách phục vụ', 'How the office works and serves'),
      },
    ],
    explanation: t(
      'Số hóa đổi dạng thông tin, tin học hóa đổi tốc độ, chuyển đổi số đổi cách làm việc và phục vụ.',
      'Digitisation changes the form, computerisation the speed, digital transformation the way of working and serving.',
    ),
  },
  {
    id: 'q05',
    kind: 'multiple',
    prompt: t(
      'Những việc nào dưới đây là chuyển đổi số, không chỉ là số hóa hay tin học hóa? Chọn tất cả đáp án đúng.',
      'Which of these are digital transformation, not just digitisation or computerisation? Choose all that apply.',
    ),
    choices: [
      choice(
        'a',
        'Bỏ yêu cầu nộp bản sao vì đã tra cứu được',
        'Copies no longer needed, as data can be looked up',
      ),
      choice('b', 'Mua thêm máy quét cho kho lưu trữ', 'More scanners are bought for the archive'),
      choice(
        'c',
        'Rút quy trình từ ba tuần còn hai ngày nhờ dữ liệu',
        'Three weeks become two days thanks to data',
      ),
      choice('d', 'Đăng mẫu đơn lên mạng để người dân tự in', 'Forms are put online for citizens to print'),
    ],
    correct: ['a', 'c'],
    explanation: t(
      'Hai việc đúng thay đổi quy trình dựa trên dữ liệu. Máy quét và mẫu đơn để in không làm quy trình khác đi.',
      'The two right ones change the process on the basis of data. Scanners and printable forms leave it as it was.',
    ),
  },
];

import { choice, t } from '#content/courses/write.ts';
import type { Question } from '#domain/catalogue/course.ts';

/** On lesson 4. */
export const onDataCulture: readonly Question[] = [
  {
    id: 'q15',
    kind: 'matching',
    prompt: t(
      'Ghép mỗi chữ với dấu hiệu cho thấy chữ ấy chưa đạt.',
      'Match each word with the sign that it fails.',
    ),
    pairs: [
      {
        left: choice('p', 'Đúng', 'Right'),
        right: choice('d', 'Ngày sinh khác giấy khai sinh', 'The birth date differs from the certificate'),
      },
      {
        left: choice('q', 'Đủ', 'Complete'),
        right: choice('a', 'Danh sách bỏ sót người mới đến', 'The list leaves out a newcomer'),
      },
      {
        left: choice('r', 'Sạch', 'Clean'),
        right: choice(
          'c',
          'Một người có hai dòng vì ghi tên hai kiểu',
          'One person has two rows, named in two ways',
        ),
      },
      {
        left: choice('s', 'Sống', 'Alive'),
        right: choice(
          'b',
          'Người đã nghỉ hưu vẫn được ghi là đương chức',
          'Somebody retired is still listed in post',
        ),
      },
    ],
    explanation: t(
      'Đúng là khớp sự thật, đủ là không thiếu, sạch là một cách ghi và không trùng, sống là cập nhật kịp thời.',
      'Right matches reality, complete misses nothing, clean has one way of writing and no doubles, alive is kept up to date.',
    ),
  },
  {
    id: 'q16',
    kind: 'single',
    prompt: t(
      'Một đơn vị chưa gửi số liệu. Trong bảng tổng hợp nên ghi thế nào?',
      'A unit has not sent its figures. What should stand in the summary table?',
    ),
    choices: [
      choice('a', 'Ghi số 0', 'The figure 0'),
      choice('b', 'Ghi bằng số của kỳ trước', 'The figure of the period before'),
      choice('c', 'Ghi số trung bình của các đơn vị', 'The average of the other units'),
      choice('d', 'Ghi “chưa có số liệu”', 'The words “no data yet”'),
    ],
    correct: 'd',
    explanation: t(
      'Số 0 nghĩa là đã kiểm tra và không có. Chưa biết thì phải nói là chưa có số liệu.',
      'Zero means checked, and there is none. What is not known must be called not known.',
    ),
  },
  {
    id: 'q17',
    kind: 'single',
    prompt: t(
      'Cột số định danh cá nhân trong bảng tính nên được đặt ở dạng nào?',
      'Of which type should the column of personal identification numbers be?',
    ),
    choices: [
      choice('a', 'Dạng số, để sắp xếp cho nhanh', 'Number, to sort quickly'),
      choice('b', 'Dạng văn bản, để giữ số 0 ở đầu', 'Text, to keep the leading zero'),
      choice('c', 'Dạng tiền tệ, để có dấu phân cách', 'Currency, to have separators'),
      choice('d', 'Dạng ngày, để kiểm tra năm sinh', 'Date, to check the year of birth'),
    ],
    correct: 'b',
    explanation: t(
      'Số định danh là dãy 12 ký tự số; để dạng số thì bảng tính bỏ mất số 0 ở đầu.',
      'The identification number is a string of 12 digits; as a number it loses its leading zero.',
    ),
  },
  {
    id: 'q18',
    kind: 'multiple',
    prompt: t(
      'Một tỷ lệ gửi đi cần kèm những gì để người nhận kiểm tra lại được? Chọn tất cả đáp án đúng.',
      'What must come with a rate so that the receiver can check it? Choose all that apply.',
    ),
    choices: [
      choice('a', 'Tử số và mẫu số', 'Numerator and denominator'),
      choice('b', 'Nguồn của mẫu số', 'The source of the denominator'),
      choice('c', 'Thứ hạng so với đơn vị khác', 'The rank among other units'),
      choice('d', 'Ngày chốt số liệu', 'The cut-off day'),
    ],
    correct: ['a', 'b', 'd'],
    explanation: t(
      'Bốn lời giải thích là tử số, mẫu số, nguồn của mẫu số và ngày chốt. Thứ hạng không giúp kiểm tra con số.',
      'The four are numerator, denominator, its source and the cut-off day. A rank does not help to check a figure.',
    ),
  },
];

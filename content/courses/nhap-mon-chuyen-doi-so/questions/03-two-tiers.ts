import { choice, t } from '#content/courses/write.ts';
import type { Question } from '#domain/catalogue/course.ts';

/** On lesson 3. */
export const onTwoTiers: readonly Question[] = [
  {
    id: 'q11',
    kind: 'single',
    prompt: t(
      'Một người cư trú ở xã khác trong thành phố đến nộp hồ sơ đất đai. Cán bộ một cửa làm thế nào?',
      'Somebody who lives in another commune of the city comes to file a land matter. What does the desk do?',
    ),
    choices: [
      choice('a', 'Hướng dẫn về nơi cư trú để nộp cho đúng', 'Send the citizen back to file at home'),
      choice('b', 'Nhận giấy tờ rồi gửi bưu điện về xã kia', 'Take the papers and post them to that commune'),
      choice(
        'c',
        'Tiếp nhận, số hóa và chuyển đến nơi có thẩm quyền',
        'Receive, digitise, forward to the competent office',
      ),
      choice('d', 'Tự giải quyết luôn để người dân đỡ đi lại', 'Decide the matter at once to save a trip'),
    ],
    correct: 'c',
    explanation: t(
      'Với hồ sơ đất đai, người dân được chọn điểm tiếp nhận bất kỳ trong tỉnh, thành phố; nơi có thẩm quyền vẫn là nơi giải quyết.',
      'For land matters citizens may choose any receiving point in the province; the competent office still decides.',
    ),
  },
  {
    id: 'q12',
    kind: 'ordering',
    prompt: t(
      'Xếp các bước tiếp nhận hồ sơ phi địa giới theo đúng trình tự.',
      'Put the steps of receiving a file without boundaries in the right order.',
    ),
    choices: [
      choice('b', 'Tra đúng tên thủ tục trên hệ thống', 'Look up the procedure by its right name'),
      choice('d', 'Kiểm tra thành phần hồ sơ', 'Check the papers'),
      choice(
        'a',
        'Số hóa giấy tờ, nhập mã đơn vị giải quyết',
        'Digitise, and enter the code of the deciding unit',
      ),
      choice('c', 'Chuyển hồ sơ đến nơi có thẩm quyền', 'Forward the file to the competent office'),
    ],
    explanation: t(
      'Biết đúng thủ tục mới biết cần giấy tờ gì; giấy tờ đủ mới số hóa; số hóa xong mới chuyển được.',
      'The procedure tells which papers are needed; complete papers are digitised; only then can the file go on.',
    ),
  },
  {
    id: 'q13',
    kind: 'multiple',
    prompt: t(
      'Khi giúp người dân nộp hồ sơ trực tuyến, cán bộ nên làm những gì? Chọn tất cả đáp án đúng.',
      'What should staff do when helping citizens to file online? Choose all that apply.',
    ),
    choices: [
      choice('a', 'Giữ hộ mật khẩu để lần sau làm nhanh hơn', 'Keep the password, to be faster next time'),
      choice(
        'b',
        'Hướng dẫn để người dân tự bấm từng bước',
        'Guide, so that citizens press the keys themselves',
      ),
      choice('c', 'Nhờ người dân đọc mã OTP để nhập giúp', 'Have the one-time code read out and enter it'),
      choice(
        'd',
        'Nói rõ bước tiếp theo, ai làm và bao giờ xong',
        'Say what comes next, who does it and by when',
      ),
    ],
    correct: ['b', 'd'],
    explanation: t(
      'Nguyên tắc là hướng dẫn, không làm thay; mật khẩu và mã OTP là của riêng người dân.',
      'The rule is to guide and not to take over; passwords and one-time codes belong to the citizen alone.',
    ),
  },
  {
    id: 'q14',
    kind: 'single',
    prompt: t(
      'Có người gọi điện bảo bấm đường dẫn để cập nhật địa chỉ mới trên VNeID. Nên khuyên người dân điều gì?',
      'A caller asks a citizen to open a link and update the new address in VNeID. What is the advice?',
    ),
    choices: [
      choice(
        'a',
        'Không làm theo, báo 156 hoặc 5656, vì địa chỉ tự cập nhật',
        'Do not; report to 156 or 5656, it updates itself',
      ),
      choice('b', 'Làm theo ngay để tài khoản không bị khóa', 'Do so at once, before the account is locked'),
      choice(
        'c',
        'Chỉ đọc số định danh, không đọc mật khẩu',
        'Give the identification number, not the password',
      ),
      choice(
        'd',
        'Hẹn người gọi gọi lại vào giờ hành chính',
        'Ask the caller to phone again in office hours',
      ),
    ],
    correct: 'a',
    explanation: t(
      'Tên đơn vị và địa chỉ sau sắp xếp được cập nhật tự động; không cơ quan nào gọi điện yêu cầu bấm đường dẫn.',
      'Names and addresses are updated automatically; no office phones people to make them open a link.',
    ),
  },
];

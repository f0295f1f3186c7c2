import { callout, heading, list, paragraph, steps, t, table } from '#content/courses/write.ts';
import type { Lesson } from '#domain/catalogue/course.ts';

export const safety: Lesson = {
  code: 'an-toan-va-du-lieu-ca-nhan',
  title: t(
    'An toàn thông tin và dữ liệu cá nhân trong công vụ',
    'Security and personal data in public service',
  ),
  durationMinutes: 25,
  lastCheckedOn: '2026-11-24',
  legalBasis: [
    t(
      'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, có hiệu lực từ ngày 01/01/2026',
      'Law on Personal Data Protection 91/2025/QH15, in force from 1 January 2026',
    ),
    t(
      'Nghị định số 356/2025/NĐ-CP ngày 31/12/2025, có hiệu lực từ ngày 01/01/2026',
      'Decree 356/2025/NĐ-CP of 31 December 2025, in force from 1 January 2026',
    ),
    t(
      'Luật An ninh mạng số 116/2025/QH15, có hiệu lực từ ngày 01/7/2026',
      'Law on Cybersecurity 116/2025/QH15, in force from 1 July 2026',
    ),
  ],
  blocks: [
    heading('luat-moi', 'Luật mới thay luật cũ', 'New laws for old'),
    paragraph(
      'Từ ngày 01/01/2026, Luật 91/2025/QH15 và Nghị định 356/2025/NĐ-CP thay cho Nghị định 13/2023/NĐ-CP. Từ ngày 01/7/2026, Luật An ninh mạng 116/2025/QH15 hợp nhất Luật An toàn thông tin mạng năm 2015 và Luật An ninh mạng năm 2018. Biểu mẫu, thông báo nào còn dẫn các văn bản cũ thì cần được rà soát.',
      'Since 1 January 2026 Law 91/2025/QH15 and Decree 356/2025/NĐ-CP have replaced Decree 13/2023/NĐ-CP. Since 1 July 2026 the Law on Cybersecurity 116/2025/QH15 merges the Law on Network Information Security of 2015 and the Law on Cybersecurity of 2018. Forms and notices that still quote the old texts need a review.',
    ),
    heading('co-ban-nhay-cam', 'Dữ liệu cơ bản và dữ liệu nhạy cảm', 'Basic and sensitive data'),
    table(
      t('Phân biệt để giữ cho đúng mức', 'Tell them apart to protect them rightly'),
      [t('Thông tin', 'Information'), t('Nhóm', 'Group'), t('Việc cần làm', 'What to do')],
      [
        t('Họ tên, ngày sinh', 'Name, date of birth'),
        t('Cơ bản', 'Basic'),
        t('Chỉ dùng đúng mục đích đã nêu', 'Use only for the stated purpose'),
      ],
      [
        t('Số định danh cá nhân', 'Personal identification number'),
        t('Cơ bản', 'Basic'),
        t('Che bớt khi hiển thị, không đăng công khai', 'Mask it on screen, never publish it'),
      ],
      [
        t('Ảnh chụp thẻ căn cước', 'Picture of the identity card'),
        t('Nhạy cảm', 'Sensitive'),
        t(
          'Không xin khi không cần, không gửi qua nhóm chat',
          'Do not ask without need, do not send in chat groups',
        ),
      ],
      [
        t('Tên đăng nhập, mật khẩu định danh điện tử', 'Login name and password of the electronic identity'),
        t('Nhạy cảm', 'Sensitive'),
        t('Không hỏi, không ghi, không giữ hộ', 'Do not ask, write down or keep'),
      ],
      [
        t('Dữ liệu theo dõi hành vi trên mạng', 'Data tracking behaviour online'),
        t('Nhạy cảm', 'Sensitive'),
        t('Thu ít nhất, giới hạn người xem', 'Collect the least, limit who sees it'),
      ],
    ),
    callout(
      'law',
      t('Bốn quy tắc cần nhớ', 'Four rules to remember'),
      t(
        'Yêu cầu của người dân về dữ liệu của họ được phản hồi trong **2 ngày làm việc**. Im lặng **không phải** là đồng ý, ô đánh dấu sẵn cũng không. Trẻ **từ 7 tuổi**: cần cả trẻ và cha mẹ hoặc người giám hộ đồng ý. Vi phạm dữ liệu cá nhân thuộc diện phải thông báo thì báo cơ quan có thẩm quyền của Bộ Công an trong **72 giờ** kể từ khi phát hiện.',
        'A citizen’s request about their data is answered within **2 working days**. Silence is **not** consent, nor is a box ticked in advance. Children **from 7 years**: both the child and a parent or guardian must agree. A personal-data breach that must be notified is reported to the competent body of the Ministry of Public Security within **72 hours** of its discovery.',
      ),
    ),
    paragraph(
      'Sự đồng ý không phải là căn cứ duy nhất. Luật nêu các trường hợp được xử lý dữ liệu mà không cần đồng ý. Khi chưa rõ căn cứ, cán bộ hỏi bộ phận pháp chế trước khi thu thập, và luôn thu thập ít nhất đủ cho công việc.',
      'Consent is not the only ground. The law lists cases in which data may be processed without it. Where the ground is not clear, staff ask the legal section before collecting, and always collect the least that the work needs.',
    ),
    heading('thoi-quen', 'Năm thói quen bảo vệ cả cơ quan', 'Five habits that protect the whole office'),
    list(
      t(
        'Mật khẩu dài, riêng cho từng hệ thống, bật xác thực nhiều lớp.',
        'A long password for each system alone, with multi-factor sign-in.',
      ),
      t(
        'Khóa máy mỗi khi rời chỗ, dù chỉ vài phút.',
        'Lock the computer when leaving it, if only for minutes.',
      ),
      t(
        'Xem kỹ địa chỉ người gửi và đường dẫn trước khi bấm; thư hối thúc càng phải chậm lại.',
        'Look at the sender’s address and the link before clicking; the more a message hurries, the slower one should go.',
      ),
      t(
        'Gửi dữ liệu công vụ qua hệ thống của cơ quan, không qua hộp thư hay nhóm chat cá nhân.',
        'Send official data through the office’s systems, not by private mail or chat groups.',
      ),
      t(
        'Không đưa bí mật nhà nước, dữ liệu cá nhân lên Internet hay công cụ AI công cộng.',
        'Never put state secrets or personal data on the Internet or into public AI tools.',
      ),
    ),
    heading('su-co', 'Khi nghi có sự cố', 'When something seems wrong'),
    steps(
      t('Dừng thao tác, ngắt máy khỏi mạng.', 'Stop, and disconnect the computer from the network.'),
      t(
        'Báo ngay cán bộ chuyên trách và người phụ trách trực tiếp; báo nhầm không bị trách, báo muộn mới gây hại.',
        'Tell the dedicated officer and the direct superior at once; a false alarm is no fault, a late one does harm.',
      ),
      t(
        'Ghi lại giờ, màn hình, thao tác vừa làm; không xóa thư, không xóa tệp.',
        'Note the time, the screen and what was done; delete no mail and no file.',
      ),
      t(
        'Từ một máy khác, đổi mật khẩu các tài khoản liên quan.',
        'From another computer, change the passwords concerned.',
      ),
      t(
        'Phối hợp đánh giá dữ liệu nào bị lộ để cơ quan kịp thông báo theo thời hạn.',
        'Help to establish which data leaked, so that the office can notify in time.',
      ),
    ),
    callout(
      'example',
      t('Tệp danh sách gửi nhầm nhóm', 'A list sent to the wrong group'),
      t(
        'Chiều thứ Sáu, một viên chức gửi nhầm tệp có họ tên, số định danh và ảnh thẻ căn cước của 300 người vào nhóm chat của tổ dân phố, rồi thu hồi sau năm phút và định im lặng. Thu hồi tin không có nghĩa là dữ liệu chưa bị tải về. Tệp có ảnh thẻ căn cước, tức là có dữ liệu nhạy cảm. Việc đúng: báo ngay cán bộ chuyên trách, ghi lại giờ gửi và số người trong nhóm, để cơ quan đánh giá và thông báo trong hạn. Đồng hồ 72 giờ chạy cả thứ Bảy, Chủ nhật.',
        'On Friday afternoon a public employee sends a file with the names, identification numbers and pictures of the identity cards of 300 people to a neighbourhood chat group by mistake, takes it back after five minutes and means to keep silent. Taking a message back does not mean that nobody downloaded it. The file holds pictures of identity cards, hence sensitive data. The right thing: tell the dedicated officer at once and note the time and the size of the group, so that the office can assess and notify in time. The clock of 72 hours runs on Saturday and Sunday, too.',
      ),
    ),
  ],
};

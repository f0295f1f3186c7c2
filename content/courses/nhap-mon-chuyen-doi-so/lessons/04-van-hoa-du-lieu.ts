import { callout, heading, list, paragraph, steps, t, table } from '#content/courses/write.ts';
import type { Lesson } from '#domain/catalogue/course.ts';

export const dataCulture: Lesson = {
  code: 'van-hoa-du-lieu',
  title: t('Văn hóa dữ liệu: đúng, đủ, sạch, sống', 'A culture of data: right, complete, clean, alive'),
  durationMinutes: 25,
  lastCheckedOn: '2026-11-24',
  legalBasis: [
    t(
      'Luật Chuyển đổi số số 148/2025/QH15, có hiệu lực từ ngày 01/7/2026',
      'Law on Digital Transformation 148/2025/QH15, in force from 1 July 2026',
    ),
    t(
      'Nghị định số 09/2019/NĐ-CP về chế độ báo cáo của cơ quan hành chính nhà nước',
      'Decree 09/2019/NĐ-CP on reporting by state administrative bodies',
    ),
    t(
      'Quyết định số 19/2025/QĐ-TTg ngày 30/6/2025 về mã số các đơn vị hành chính',
      'Decision 19/2025/QĐ-TTg of 30 June 2025 on the codes of administrative units',
    ),
  ],
  blocks: [
    heading('bon-chu', 'Bốn chữ của dữ liệu tốt', 'Four words for good data'),
    paragraph(
      'Dữ liệu sai không chỉ nằm trong một ô bảng tính. Nó đi theo con người: một ngày sinh nhập nhầm hôm nay có thể thành một hồ sơ bảo hiểm bị trả lại sau nhiều năm. Bốn chữ dưới đây giúp cán bộ tự kiểm tra trước khi bấm gửi.',
      'Wrong data do not stay in one cell of a spreadsheet. They follow people: a date of birth mistyped today may be an insurance file sent back years later. The four words below help staff to check before pressing send.',
    ),
    table(
      t('Đúng, đủ, sạch, sống', 'Right, complete, clean, alive'),
      [t('Chữ', 'Word'), t('Nghĩa là', 'Meaning'), t('Dấu hiệu chưa đạt', 'Sign of failure')],
      [
        t('Đúng', 'Right'),
        t('Khớp với sự thật và với giấy tờ gốc', 'It matches reality and the original paper'),
        t('Ngày sinh trên hệ thống khác giấy khai sinh', 'The birth date differs from the birth certificate'),
      ],
      [
        t('Đủ', 'Complete'),
        t('Không thiếu người, thiếu trường cần thiết', 'No person and no needed field is missing'),
        t('Danh sách bỏ sót người mới chuyển đến', 'The list leaves out somebody who has just moved in'),
      ],
      [
        t('Sạch', 'Clean'),
        t(
          'Một cách ghi, không trùng, không lẫn ký tự lạ',
          'One way of writing, no doubles, no stray characters',
        ),
        t(
          'Một người có hai dòng vì ghi tên hai kiểu',
          'One person has two rows, the name written in two ways',
        ),
      ],
      [
        t('Sống', 'Alive'),
        t('Được cập nhật khi thực tế thay đổi', 'It is updated when reality changes'),
        t('Người đã nghỉ hưu vẫn ở danh sách đương chức', 'Somebody retired is still listed as in post'),
      ],
    ),
    heading('loi-hay-gap', 'Những lỗi hay gặp nhất', 'The most frequent faults'),
    list(
      t(
        '**Số định danh cá nhân mất số 0 ở đầu.** Số định danh có 12 chữ số và là một dãy ký tự, không phải con số để tính; ô trong bảng tính phải ở dạng văn bản.',
        '**A personal identification number loses its leading zero.** It has 12 digits and is a string, not a number to calculate with; its cell must be of type text.',
      ),
      t(
        '**Suy ra nơi ở từ số định danh.** Ba chữ số đầu là nơi đăng ký khai sinh và không đổi suốt đời, nên không cho biết người ấy nay ở đâu.',
        '**The residence is inferred from the number.** Its first three digits are the place of birth registration and never change, so they do not tell where somebody lives now.',
      ),
      t(
        '**Ghi ngày lẫn lộn.** Thống nhất ngày/tháng/năm với bốn chữ số của năm.',
        '**Dates are mixed.** Write day/month/year with four digits of the year.',
      ),
      t(
        '**Hai cách bỏ dấu.** “Hòa” và “Hoà” là một tên với người đọc nhưng là hai dãy ký tự khác nhau với máy; dùng mã đơn vị để ghép, đừng ghép bằng tên.',
        '**Two ways to place a tone mark.** “Hòa” and “Hoà” are one name to a reader and two strings to a machine; match by the unit’s code, not by its name.',
      ),
    ),
    heading('so-va-khong', 'Số không, ô trống, người và lượt', 'Zero, blank, people and participations'),
    paragraph(
      'Số 0 nghĩa là **đã kiểm tra và không có**. Ô trống nghĩa là **chưa biết**. Đơn vị chưa báo cáo phải được ghi “chưa có số liệu”; ghi 0 là làm cả tỉnh hiểu sai. Tương tự, một người học ba khóa là một người nhưng ba lượt. Báo cáo nên có cả hai cột, và không bao giờ lấy lượt chia cho số người rồi gọi là tỷ lệ.',
      'Zero means **checked, and there is none**. A blank means **not known**. A unit that has not reported must stand as “no data yet”; a zero makes the whole province misunderstand. Likewise somebody who took three courses is one person and three participations. A report should have both columns, and never divide participations by people and call it a rate.',
    ),
    callout(
      'note',
      t('Một con số cần bốn lời giải thích', 'A figure needs four explanations'),
      t(
        'Mỗi tỷ lệ gửi đi nên kèm: **tử số, mẫu số, nguồn của mẫu số và ngày chốt**. Thiếu một trong bốn thì người nhận không kiểm tra lại được.',
        'Every rate that is sent should come with its **numerator, denominator, the source of the denominator and the cut-off day**. Without one of the four nobody can check it.',
      ),
    ),
    heading('truoc-khi-gui', 'Trước khi gửi một bảng dữ liệu', 'Before sending a table'),
    steps(
      t('Đếm số dòng và so với danh sách gốc.', 'Count the rows and compare with the original list.'),
      t('Lọc tìm dòng trùng theo số định danh.', 'Filter for doubles by identification number.'),
      t('Tìm ô trống và ghi rõ lý do.', 'Find the blank cells and write why.'),
      t(
        'Chọn vài dòng bất kỳ, đối chiếu với giấy tờ gốc.',
        'Take a few rows at random and compare with the papers.',
      ),
      t('Ghi nguồn, ngày chốt và tên người lập.', 'Write the source, the cut-off day and who made it.'),
    ),
    heading('tinh-huong', 'Tình huống', 'A situation'),
    callout(
      'example',
      t('110 người học trên 100 người có mặt', '110 learners out of 100 people'),
      t(
        'Một đơn vị báo cáo tỷ lệ tham gia 110%. Người tổng hợp định sửa thành 100% cho đẹp. Đó là che lỗi, không phải sửa lỗi. Rà lại thì thấy 6 người đã chuyển công tác nhưng còn trong danh sách học, và 4 người được ghi hai lần vì tên có hai cách bỏ dấu. Sửa từ gốc: bỏ 4 dòng trùng, đưa 6 người đã chuyển ra khỏi cả tử số và mẫu số, còn **100 người học trên 100 người có mặt**. Lần này con số 100% là thật, và danh sách đứng sau nó chứng minh được.',
        'A unit reports 110% participation. The person who compiles the figures wants to make it 100% so that it looks right. That hides the fault and does not mend it. A review finds 6 people who have moved elsewhere and are still on the list of learners, and 4 entered twice because their names were written with two placements of the tone mark. Mended at the root: the 4 doubles go, the 6 who left stand in neither number, and **100 learners of 100 people in post** remain. This time 100% is true, and the list behind it proves it.',
      ),
    ),
    paragraph(
      'Văn hóa dữ liệu không phải là phần mềm. Đó là thói quen nhập một lần cho đúng, sửa ở nơi phát sinh, và nói thật khi chưa biết.',
      'A culture of data is not software. It is the habit of entering things rightly once, of mending them where they arise, and of saying honestly what is not known.',
    ),
  ],
};

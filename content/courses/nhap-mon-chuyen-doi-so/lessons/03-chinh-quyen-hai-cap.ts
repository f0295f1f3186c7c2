import { callout, heading, list, paragraph, steps, t, table } from '#content/courses/write.ts';
import type { Lesson } from '#domain/catalogue/course.ts';

export const twoTiers: Lesson = {
  code: 'chinh-quyen-hai-cap',
  title: t(
    'Chính quyền địa phương hai cấp và dịch vụ công phi địa giới',
    'Two-tier local government and services without boundaries',
  ),
  durationMinutes: 25,
  lastCheckedOn: '2026-11-24',
  legalBasis: [
    t(
      'Luật Cán bộ, công chức số 80/2025/QH15, có hiệu lực từ ngày 01/7/2025',
      'Law on Cadres and Civil Servants 80/2025/QH15, in force from 1 July 2025',
    ),
    t(
      'Nghị quyết số 1668/NQ-UBTVQH15 ngày 16/6/2025 về sắp xếp các đơn vị hành chính cấp xã của thành phố Cần Thơ',
      'Resolution 1668/NQ-UBTVQH15 of 16 June 2025 on the commune-level units of Cần Thơ city',
    ),
    t(
      'Quyết định số 19/2025/QĐ-TTg ngày 30/6/2025 về mã số các đơn vị hành chính',
      'Decision 19/2025/QĐ-TTg of 30 June 2025 on the codes of administrative units',
    ),
    t('Nghị định số 151/2025/NĐ-CP (lĩnh vực đất đai)', 'Decree 151/2025/NĐ-CP (land)'),
    t('Chỉ thị số 24/CT-TTg của Thủ tướng Chính phủ', 'Directive 24/CT-TTg of the Prime Minister'),
  ],
  blocks: [
    heading('hai-cap', 'Từ ba cấp còn hai cấp', 'From three tiers to two'),
    paragraph(
      'Từ ngày 01/7/2025, chính quyền địa phương chỉ còn cấp tỉnh và cấp xã; cấp huyện không còn. Cùng ngày, tỉnh Hậu Giang, tỉnh Sóc Trăng và thành phố Cần Thơ hợp thành thành phố Cần Thơ mới với 103 đơn vị cấp xã, gồm 31 phường và 72 xã. Riêng địa bàn Hậu Giang cũ, 75 đơn vị cấp xã được sắp xếp thành 28.',
      'Since 1 July 2025 local government has only the province and the commune; the district is gone. On the same day Hậu Giang, Sóc Trăng and Cần Thơ became the new city of Cần Thơ with 103 commune-level units: 31 wards and 72 communes. In the former Hậu Giang, 75 commune-level units became 28.',
    ),
    table(
      t('Điều gì thay đổi với cán bộ cấp xã', 'What changed for commune staff'),
      [t('Việc', 'Matter'), t('Trước 01/7/2025', 'Before 1 July 2025'), t('Nay', 'Now')],
      [
        t('Số cấp ở địa phương', 'Tiers'),
        t('Tỉnh, huyện, xã', 'Province, district, commune'),
        t('Tỉnh, xã', 'Province, commune'),
      ],
      [
        t('Người làm việc ở UBND xã', 'Commune staff'),
        t('Nhóm riêng “công chức cấp xã”', 'A class of its own, “commune civil servants”'),
        t('Công chức như ở các cấp khác', 'Civil servants like those of other tiers'),
      ],
      [
        t('Nơi nộp hồ sơ', 'Where to file'),
        t('Thường theo nơi cư trú', 'Usually by place of residence'),
        t(
          'Ngày càng nhiều thủ tục không phụ thuộc địa giới',
          'More and more procedures regardless of boundaries',
        ),
      ],
      [
        t('Tên và mã đơn vị', 'Names and codes of units'),
        t('Danh mục cũ', 'The old list'),
        t('Danh mục theo Quyết định 19/2025/QĐ-TTg', 'The list of Decision 19/2025/QĐ-TTg'),
      ],
    ),
    heading('phi-dia-gioi', 'Phi địa giới nghĩa là gì', 'What “without boundaries” means'),
    paragraph(
      'Dịch vụ công phi địa giới là dịch vụ mà người dân được nộp hồ sơ và nhận kết quả ở điểm tiếp nhận thuận tiện, không buộc phải về đúng nơi cư trú. Ví dụ, với hồ sơ đất đai, người dân được chọn bất kỳ điểm tiếp nhận nào trong tỉnh, thành phố. Nơi tiếp nhận và nơi giải quyết vì thế có thể là hai nơi khác nhau: nơi nhận chịu trách nhiệm kiểm tra, số hóa, chuyển đúng; nơi có thẩm quyền chịu trách nhiệm giải quyết.',
      'A service without boundaries is one for which citizens may file and receive the result at a convenient point, without having to go back to where they live. For land matters, for example, they may choose any receiving point in the province. The place that receives and the place that decides may therefore differ: the first answers for checking, digitising and forwarding rightly, the competent one for deciding.',
    ),
    paragraph(
      'Ngoài ra, theo Chỉ thị 24/CT-TTg, từ ngày 01/10/2025 có 25 thủ tục chỉ thực hiện trực tuyến, như khai sinh, khai tử, kết hôn, thường trú, tạm trú, cấp đổi căn cước. Bộ phận một cửa vì vậy chuyển từ “nhận giấy” sang “hướng dẫn nộp”.',
      'Besides, by Directive 24/CT-TTg, 25 procedures have been online only since 1 October 2025, among them births, deaths, marriages, permanent and temporary residence and the renewal of identity cards. The one-stop desk thus moves from “taking in papers” to “guiding people to file”.',
    ),
    heading('quy-trinh', 'Tiếp nhận hồ sơ của người ở xã khác', 'Receiving a file from another commune'),
    steps(
      t(
        'Hỏi việc cần làm và tra đúng tên thủ tục trên hệ thống.',
        'Ask what is needed and look the procedure up by its right name.',
      ),
      t(
        'Kiểm tra thành phần hồ sơ; dữ liệu nào đã có trên hệ thống thì không yêu cầu nộp lại.',
        'Check the papers; do not ask again for data the system already has.',
      ),
      t(
        'Số hóa giấy tờ còn lại, nhập đúng mã đơn vị của nơi giải quyết.',
        'Digitise the rest and enter the right code of the deciding unit.',
      ),
      t(
        'Cấp mã hồ sơ và giấy hẹn, chỉ cho người dân cách theo dõi.',
        'Give the file number and the appointment slip, and show how to follow it.',
      ),
      t(
        'Chuyển hồ sơ trên hệ thống đến nơi có thẩm quyền trong ngày.',
        'Forward the file in the system to the competent office the same day.',
      ),
    ),
    callout(
      'example',
      t('“Về xã của bác mà nộp”', '“Go and file in your own commune”'),
      t(
        'Một người ở Vị Thủy làm việc tại Ninh Kiều, đến bộ phận một cửa của phường gần chỗ làm để nộp hồ sơ đất đai. Nếu cán bộ trả lời “về xã của bác mà nộp” thì người dân mất một ngày công và cán bộ đã làm sai quy định. Cách đúng: tiếp nhận, số hóa, chuyển đến nơi có thẩm quyền, hẹn ngày trả. Nếu chưa chắc thủ tục ấy có phi địa giới hay không, cán bộ tra trên hệ thống ngay tại quầy, không đoán.',
        'Somebody from Vị Thủy works in Ninh Kiều and comes to the desk of the ward near work to file a land matter. If the official says “go and file in your own commune”, the citizen loses a day’s wage and the official has broken the rule. The right way: receive, digitise, forward to the competent office, give a date. Where it is not certain whether a procedure is without boundaries, the official looks it up at the desk and does not guess.',
      ),
    ),
    heading('giup-dan', 'Ba nguyên tắc khi giúp người dân', 'Three rules for helping citizens'),
    list(
      t(
        '**Hướng dẫn, không làm thay**: để người dân tự bấm.',
        '**Guide, do not take over**: let people press the keys.',
      ),
      t(
        '**Không giữ** mật khẩu, mã OTP hay giấy tờ gốc của người dân.',
        '**Never keep** citizens’ passwords, one-time codes or original papers.',
      ),
      t(
        '**Nói rõ bước tiếp theo**: ai làm, ở đâu, bao giờ xong.',
        '**Say what comes next**: who does it, where, and by when.',
      ),
    ),
    callout(
      'warning',
      t('Cảnh giác cuộc gọi “cập nhật địa chỉ”', 'Beware of calls to “update the address”'),
      t(
        'Tên đơn vị và địa chỉ sau sắp xếp được **cập nhật tự động**. Không cơ quan nào gọi điện yêu cầu người dân bấm đường dẫn để cập nhật VNeID. Hãy nhắc người dân điều này ở quầy; cuộc gọi lừa đảo được báo đến số 156 hoặc 5656.',
        'Unit names and addresses after the reorganisation are **updated automatically**. No office phones people to make them open a link and update VNeID. Tell citizens so at the desk; fraudulent calls are reported to 156 or 5656.',
      ),
    ),
  ],
};

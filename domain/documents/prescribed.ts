/** Words that the rules of layout prescribe; they are Vietnamese in every language of the product. */
export const prescribed = {
  nationalName: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  partyName: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  draft: 'DỰ THẢO',
  addressees: 'Kính gửi:',
  recipients: 'Nơi nhận:',
  date: 'ngày      tháng      năm 20…',
} as const;

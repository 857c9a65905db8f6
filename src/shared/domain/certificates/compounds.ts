/**
 * Words of two syllables that fill the reasons of commendations. Vietnamese writes syllables apart, so a line could end
 * in the middle of any word; for these it had better not.
 */
const COMPOUNDS = new Set(
  (
    'an ninh, an toàn, bảo đảm, bảo vệ, báo chí, bền vững, bưu chính, cá nhân, cải cách, cán bộ, chào mừng, chấp hành, ' +
    'chất lượng, chi bộ, chỉ tiêu, chính quyền, chính sách, chủ trương, chuyển đổi, chương trình, cộng đồng, cơ quan, ' +
    'công chức, công đoàn, công nghệ, công tác, dịch bệnh, dịch vụ, dũng cảm, dữ liệu, đại hội, đảm bảo, đảng bộ, ' +
    'đảng viên, đạo đức, đào tạo, đẩy mạnh, đề xuất, đoàn kết, đoàn viên, đóng góp, đổi mới, đổi số, đột xuất, đơn vị, ' +
    'đường lối, gia đình, giai đoạn, giám sát, giảm nghèo, giao thông, giáo dục, góp phần, hạ tầng, hành chính, hiến đất, ' +
    'hiệu quả, hoàn thành, hỗ trợ, hội nghị, hội viên, học tập, kế hoạch, khen thưởng, khoa học, kiểm tra, kinh tế, ' +
    'kỷ niệm, kỹ thuật, lao động, làm đường, làm theo, liên tục, môi trường, mục tiêu, nâng cao, năng suất, ngân sách, ' +
    'nghị quyết, nghiên cứu, nhà nước, nhân dân, nhiệm kỳ, nhiệm vụ, nổi bật, nông dân, nông thôn, phát triển, pháp luật, ' +
    'phong cách, phong trào, phòng chống, phối hợp, phụ nữ, quản lý, quốc gia, quốc phòng, quyết định, sáng kiến, ' +
    'sáng tạo, tài nguyên, tăng cường, tập thể, tham mưu, thanh niên, thanh tra, thành tích, thi đua, thông tin, thủ tục, ' +
    'thực hiện, thường xuyên, tích cực, tiết kiệm, tiêu biểu, tinh thần, toàn diện, tổ chức, trách nhiệm, trật tự, ' +
    'triển khai, trong sạch, trực tuyến, truyền thông, tuyên truyền, tư tưởng, ủng hộ, ứng dụng, văn hóa, văn hoá, ' +
    'vận động, viên chức, viễn thông, vững mạnh, vượt mức, xã hội, xây dựng, xuất bản, xuất sắc, y tế'
  ).split(', '),
);

/** Whether two syllables, in small letters, are one word. */
export function isOneWord(first: string, second: string): boolean {
  return COMPOUNDS.has(`${first} ${second}`);
}

import sys
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as Align, WD_LINE_SPACING as Spacing
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

document = Document(sys.argv[1])
section = document.sections[0]


def near(length, millimetres):
    assert abs(length - Mm(millimetres)) < Mm(0.1), (length, millimetres)


def same(found, expected):
    assert found == expected, (found, expected)


for found, expected in [
    (section.page_width, 210), (section.page_height, 297), (section.top_margin, 20),
    (section.bottom_margin, 20), (section.left_margin, 30), (section.right_margin, 15),
]:
    near(found, expected)
same(section.different_first_page_header_footer, True)
same([p.text for p in section.first_page_header.paragraphs], [""])
assert "PAGE" in section.header._element.xml
same(section.header.paragraphs[0].text.split("\t")[-1], "TẬP DƯỢT")

defaults = document.styles.element.find(qn("w:docDefaults"))
fonts = defaults.find(".//" + qn("w:rFonts"))
same(fonts.get(qn("w:ascii")), "Times New Roman")
same(defaults.find(".//" + qn("w:sz")).get(qn("w:val")), "28")
same(defaults.find(".//" + qn("w:lang")).get(qn("w:val")), "vi-VN")

body = document.styles["Body Text"]
same(body.font.size, Pt(14))
same(body.paragraph_format.alignment, Align.JUSTIFY)
same(body.paragraph_format.line_spacing, Pt(18))
same(body.paragraph_format.line_spacing_rule, Spacing.EXACTLY)
same(body.paragraph_format.space_after, Pt(6))
near(body.paragraph_format.first_line_indent, 10)

header, roll, signing = document.tables
left, right = header.rows[0].cells
same([p.text for p in left.paragraphs], ["ĐẢNG BỘ PHƯỜNG KHƯƠNG ĐÌNH", "CHI BỘ ẤP MẪU", "*"])
same([p.text for p in right.paragraphs], ["ĐẢNG CỘNG SẢN VIỆT NAM", ""])
near(left.width, 82)
same([p.style.font.bold for p in left.paragraphs[:2]], [None, True])
same((right.paragraphs[0].style.font.size, right.paragraphs[0].style.font.bold), (Pt(15), True))

texts = [p.text for p in document.paragraphs]
same(texts[0], "TẬP DƯỢT")
same(texts[1:4], ["BIÊN BẢN", "Sinh hoạt chi bộ thường kỳ tháng 12/2026", "-----"])
title = document.paragraphs[1]
same((title.style.name, title.style.font.size, title.style.font.bold), ("Title", Pt(16), True))
same((document.paragraphs[2].style.font.size, document.paragraphs[2].style.font.bold), (Pt(14), True))
for expected in [
    "Địa điểm: Nhà văn hóa ấp Mẫu.",
    "- Dấu đặc biệt: <Tổ 5> & \"đường 3\" 'cầu'.",
    "- aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ",
    "1. AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ",
    "2. Kết luận: chi bộ thống nhất nội dung trên.",
]:
    assert expected in texts, expected
conclusion = document.paragraphs[texts.index("2. Kết luận: chi bộ thống nhất nội dung trên.")]
same([(r.bold, r.italic) for r in conclusion.runs],
     [(None, None), (True, None), (None, None), (None, True), (None, None)])
same([p.text for p in document.paragraphs if p.style.name == "Heading 1"],
     ["I. NỘI DUNG", "II. DANH SÁCH ĐẢNG VIÊN DỰ SINH HOẠT", "III. BIỂU QUYẾT"])

same(len(roll.rows), 61)
same([c.text for c in roll.rows[0].cells], ["TT", "Họ và tên", "Ghi chú", "Tuổi đảng"])
same([c.text for c in roll.rows[60].cells], ["60", "Kim Sô Phia", "Đến muộn 5 phút", "20"])
repeated = [at for at, row in enumerate(roll.rows) if row._tr.find(".//" + qn("w:tblHeader")) is not None]
same(repeated, [0])
assert all(row._tr.find(".//" + qn("w:cantSplit")) is not None for row in roll.rows)
same(roll.rows[1].cells[3].paragraphs[0].alignment, Align.RIGHT)

same([[p.text for p in c.paragraphs] for c in signing.rows[0].cells],
     [["", "NGƯỜI GHI BIÊN BẢN", "Thạch Thị Sa Rây"], ["", "CHỦ TRÌ HỘI NGHỊ", "Nguyễn Văn An"]])
last = document.paragraphs[texts.index(
    "Biên bản được đọc lại và thông qua lúc 20 giờ 35, 100% đồng chí dự họp nhất trí.")]
same(last.paragraph_format.keep_with_next, True)

core = document.core_properties
same((core.title, core.identifier, core.keywords, core.language),
     ("Biên bản sinh hoạt tháng 12/2026", "2026-12-03-thuong-ky", "4f1c9a70", "vi-VN"))
same(core.created.replace(tzinfo=None).isoformat(), "2026-12-03T14:05:09")

"""Makes rolls as other programs make them; prints nothing when all went well.

usage: make.py KIND FILE
"""
import datetime
import sys
import unicodedata

ROLL = [
    ["STT", "Họ và tên", "Ngày sinh", "Ngày vào Đảng", "Dân tộc", "Chức vụ"],
    ["1", "Nguyễn Văn Bường", "05/03/1970", "1995", "Kinh", "Bí thư"],
    ["2", "Thạch Thị Sa Rây", "8/1985", "2/9/2010", "Khmer", ""],
    ["3", "Lý Vĩnh Phước", "15-02-60", "", "Hoa", "Chi ủy viên"],
]


def text(delimiter=","):
    return "".join(delimiter.join(row) + "\r\n" for row in ROLL)


def cp1258(words):
    """Windows-1258 has most letters with a tone only in two pieces."""
    out = b""
    for letter in words:
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            pieces = unicodedata.normalize("NFD", letter)
            tones = [mark for mark in pieces if mark in "\u0300\u0301\u0303\u0309\u0323"]
            base = "".join(mark for mark in pieces if mark not in tones)
            out += (unicodedata.normalize("NFC", base) + "".join(tones)).encode("cp1258")
    return out


def xlsx(file):
    import openpyxl

    book = openpyxl.Workbook()
    book.active.title = "Ghi chú"
    book.active["B2"] = "Danh sách ở trang sau"
    sheet = book.create_sheet("Đảng viên")
    sheet["A1"] = "ĐẢNG BỘ XÃ MẪU"
    sheet.merge_cells("A1:H1")
    sheet["A2"] = "DANH SÁCH ĐẢNG VIÊN CHI BỘ ẤP MẪU"
    sheet.merge_cells("A2:H2")
    for cell, words in {
        "A4": "STT", "B4": "Họ và tên", "D4": "Năm sinh", "F4": "Ngày vào Đảng", "H4": "Số điện thoại",
        "D5": "Nam", "E5": "Nữ", "F5": "Dự bị", "G5": "Chính thức",
    }.items():
        sheet[cell] = words
    for cells in ["A4:A5", "B4:C5", "D4:E4", "F4:G4", "H4:H5"]:
        sheet.merge_cells(cells)
    day = datetime.date
    rows = [
        [1, "Nguyễn Văn", "Bường", day(1970, 3, 5), None, day(1995, 2, 3), day(1996, 2, 3), "090"],
        [2, "Thạch Thị Sa", "Rây", None, 1985, datetime.datetime(2009, 9, 2, 0, 0), None, None],
        [3, "Lý Vĩnh", "Phước", 21960, None, "22.12.1986", None, None],
        [4, None, None, None, None, None, None, None],
        [None, "Tổng cộng: 3 đảng viên", None, None, None, None, None, None],
        [None, None, None, None, None, None, "T/M CHI BỘ", None],
    ]
    for place, row in enumerate(rows, start=6):
        for column, value in enumerate(row, start=1):
            sheet.cell(place, column, value)
    book.save(file)


def tcvn3_xlsx(file):
    import openpyxl

    book = openpyxl.Workbook()
    for row in [["TT", "Hä vµ tªn", "Ngµy sinh"], [1, "NguyÔn V¨n B­êng", "5/3/1970"], [2, "Lý VÜnh Ph­íc", None]]:
        book.active.append(row)
    book.save(file)


def ods(file):
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableCell, TableRow
    from odf.text import P

    book = OpenDocumentSpreadsheet()
    table = Table(name="Đảng viên")
    for line in [["Họ và tên", "Ngày sinh"], ["Nguyễn Văn Bường", datetime.date(1970, 3, 5)], ["Lý Vĩnh Phước", 1960]]:
        row = TableRow()
        for value in line:
            if isinstance(value, datetime.date):
                cell = TableCell(valuetype="date", datevalue=value.isoformat())
            elif isinstance(value, int):
                cell = TableCell(valuetype="float", value=value)
            else:
                cell = TableCell(valuetype="string")
                cell.addElement(P(text=value))
            row.addElement(cell)
        table.addElement(row)
    book.spreadsheet.addElement(table)
    book.save(file)


kind, file = sys.argv[1:3]
bytes_of = {
    "utf-8": lambda: text().encode("utf-8"),
    "utf-8-mark": lambda: text(";").encode("utf-8-sig"),
    "utf-16": lambda: text("\t").encode("utf-16"),
    "utf-16-be": lambda: text("\t").encode("utf-16-be"),
    "decomposed": lambda: unicodedata.normalize("NFD", text()).encode("utf-8"),
    "cp1258": lambda: cp1258(text(";")),
}
if kind in bytes_of:
    with open(file, "wb") as out:
        out.write(bytes_of[kind]())
else:
    {"xlsx": xlsx, "tcvn3-xlsx": tcvn3_xlsx, "ods": ods}[kind](file)

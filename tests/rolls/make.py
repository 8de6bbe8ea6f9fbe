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


def whole(file):
    """Everything at once that must come through other programs too: a hidden sheet, merged cells, formats of dates,
    letters of four kinds."""
    import openpyxl

    book = openpyxl.Workbook()
    hidden = book.active
    hidden.title = "Cũ 2019"
    hidden.sheet_state = "hidden"
    for name in ["Họ và tên", "Thạch Văn Cũ", "Lâm Thị Cũ", "Kim Văn Cũ", "Sơn Thị Cũ", "Lý Văn Cũ", "Tô Thị Cũ"]:
        hidden.append([name])
    book.create_sheet("Bìa")["B2"] = "DANH SÁCH"
    sheet = book.create_sheet("Đảng viên")
    sheet["A1"] = "DANH SÁCH ĐẢNG VIÊN CHI BỘ KHÓM SÁU"
    sheet.merge_cells("A1:F1")
    day = datetime.date
    rows = [
        ["TT", "Họ và tên", "Ngày sinh", "Ngày vào Đảng", "Diện", "Chức vụ"],
        [1, "\u00d0ặng Hữu Tòng", (day(1968, 11, 9), "dd/mm/yyyy"), (day(1994, 7, 1), "mm/yyyy"), "chính thức", "BT"],
        [2, "Danh Thị Sa Rên", (day(1979, 1, 31), "d/m/yy"), (day(2005, 5, 19), "yyyy-mm-dd"), None, None],
        [3, "Quách Mỹ Dung", (day(1983, 1, 1), "yyyy"), "19.5.2010", "Miễn SH", None],
        [4, "Ph\u00b9m V\u00a8n Th\u00beng", "5/3/1970", None, "dự bị", None],
        [5, "Tra\u00e0n Va\u00ean \u00d1\u00f6\u00f9c", 1961, 1985, "CT", "PBT"],
    ]
    for place, row in enumerate(rows, start=3):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(place, column)
            cell.value, form = value if isinstance(value, tuple) else (value, None)
            if form:
                cell.number_format = form
    sheet.merge_cells("E4:E5")
    book.active = 2
    book.save(file)


def formulas(file):
    """Written by a program that does not reckon: the cells have formulas and no results."""
    import openpyxl

    book = openpyxl.Workbook()
    for row in [
        ["Họ và tên", "Ngày sinh", "Ghi chú"],
        ["Kim Sô Phia", "=DATE(1970,3,5)", None],
        ['="Lâm "&"Mỹ Ngọc"', "1982", None],
        ["Lý Mỹ Hoa", "1990", "=1+1"],
    ]:
        book.active.append(row)
    for cell in book.active["B"]:
        cell.number_format = "dd/mm/yyyy"
    book.save(file)


def since_1904(file):
    """Days are counted from 1904, as Excel on a Macintosh did."""
    import openpyxl
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    for row in [["Họ và tên", "Ngày sinh"], ["Kim Sô Phia", datetime.date(1970, 3, 5)], ["Lý Mỹ Hoa", "3/2/1985"]]:
        book.active.append(row)
    book.save(file)


def quoted_csv(file):
    """Cells with the delimiter, quotes and line breaks in them, all in quotes."""
    import csv

    with open(file, "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL)
        writer.writerow(["STT", "Họ và tên", "Quê quán", "Ngày\nsinh"])
        writer.writerow([1, "Kim Sô Phia", 'Ấp "Mới"; xã\nMẫu', "5/3/1970"])
        writer.writerow([2, "H'Hen Niê", "Łódź; Αθήνα; Москва", "1982"])
        writer.writerow([3, "\u00d0oàn Tố Tâm", "a\r\nb", ""])


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
    {
        "xlsx": xlsx, "tcvn3-xlsx": tcvn3_xlsx, "ods": ods, "whole": whole, "formulas": formulas,
        "since-1904": since_1904, "quoted-csv": quoted_csv,
    }[kind](file)

"""The yardstick of benches/import.rs: how long openpyxl, Python's csv, and pandas where it is installed, take to read a roll
into rows, in seconds, one figure a line.

usage: read_roll.py READER FILE TIMES
"""
import sys
import time


def openpyxl_rows(file, quick):
    import openpyxl

    book = openpyxl.load_workbook(file, read_only=quick, data_only=True)
    return [list(row) for row in book.active.iter_rows(values_only=True)]


def csv_rows(file):
    import csv

    with open(file, encoding="utf-8", newline="") as text:
        return list(csv.reader(text))


def pandas_rows(file):
    import pandas

    return pandas.read_excel(file, dtype=str).values.tolist()


reader, file, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
read = {
    "openpyxl": lambda: openpyxl_rows(file, False),
    "openpyxl-read-only": lambda: openpyxl_rows(file, True),
    "csv": lambda: csv_rows(file),
    "pandas": lambda: pandas_rows(file),
}[reader]
__import__(reader.removesuffix("-read-only"))
for _ in range(times):
    start = time.perf_counter()
    rows = read()
    print(time.perf_counter() - start, len(rows))

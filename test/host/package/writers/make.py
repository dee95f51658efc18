"""Makes the small workbooks of this folder with the writers that analysts' files come from: openpyxl and
XlsxWriter. The tests need neither; run this only to make the files anew: python3 make.py"""

from datetime import date, datetime, time

import openpyxl
import xlsxwriter
from openpyxl.worksheet.table import Table

ROWS = [("Force", "Month", "Offences", "Solved"), ("Essex", date(2021, 1, 31), 146532, 0.162),
        ("Kent", date(2021, 1, 31), 170002, 0.145), ("Devon & Cornwall", date(2021, 1, 31), 77016.5, 0.2)]
# Codes that Excel also has built in, and some that it has not.
FORMATS = {"B": "mmm\\-yy", "C": "#,##0", "D": "0.0%"}

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Figures"
for row in ROWS:
    sheet.append(row)
for column, code in FORMATS.items():
    for cell in sheet[column][1:]:
        cell.number_format = code
sheet["C6"] = "=SUM(C2:C4)"
sheet["C7"] = "=_xlfn.RANK.EQ(C2,C2:C4)"
sheet.add_table(Table(displayName="Figures1", ref="A1:D4"))
book.save("openpyxl.xlsx")

book = xlsxwriter.Workbook("xlsxwriter.xlsx")
sheet = book.add_worksheet("Figures")
formats = {column: book.add_format({"num_format": code}) for column, code in FORMATS.items()}
sheet.add_table("A1:D4", {"name": "Figures1", "columns": [{"header": name} for name in ROWS[0]]})
for line, (force, month, offences, solved) in enumerate(ROWS[1:], start=1):
    sheet.write(line, 0, force)
    sheet.write_datetime(line, 1, datetime.combine(month, time()), formats["B"])
    sheet.write(line, 2, offences, formats["C"])
    sheet.write(line, 3, solved, formats["D"])
sheet.write_formula("C6", "=SUM(C2:C4)", formats["C"], 393550.5)
sheet.write_formula("C7", "=_xlfn.RANK.EQ(C2,C2:C4)", None, 2)
chart = book.add_chart({"type": "column"})
chart.add_series({"values": "=Figures!$C$2:$C$4", "categories": "=Figures!$A$2:$A$4", "name": "=Figures!$C$1"})
sheet.insert_chart("F2", chart)
book.close()

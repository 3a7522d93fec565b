"""Fills in a packet in LibreOffice, as a person would, and saves it as a workbook.

fill.py SOFFICE PROFILE IN OUT ANSWERS
PROFILE is a folder for LibreOffice's own files. ANSWERS has lines: sheet, number of the row, column, text, with tabs
between. Prints, for each column that is filled in, what LibreOffice offers in its first cell.
"""

import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

soffice, profile, source, target, answers = sys.argv[1:]
pipe = "winnow-" + str(abs(hash(profile)))


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connect(office):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except NoConnectException:
            if office.poll() is not None:
                sys.exit("LibreOffice ended with %d" % office.returncode)
            time.sleep(0.25)
    sys.exit("LibreOffice does not answer")


def fill(book):
    for line in open(answers, encoding="utf-8"):
        name, row, column, text = line.rstrip("\n").split("\t")
        sheet = book.Sheets.getByName(name)
        header = [sheet.getCellByPosition(i, 0).String for i in range(60)]
        cell = sheet.getCellByPosition(header.index(column), int(row) - 1)
        cell.FormulaLocal = text  # what a person types, not what a program sets


def offers(book):
    for name in book.Sheets.ElementNames:
        sheet = book.Sheets.getByName(name)
        for i in range(60):
            offer = sheet.getCellByPosition(i, 1).Validation
            if offer.Type.value == "LIST":
                print(name, sheet.getCellByPosition(i, 0).String, offer.getFormula1(), sep="\t")


office = subprocess.Popen(
    [
        soffice,
        "-env:UserInstallation=" + uno.systemPathToFileUrl(profile),
        "--headless",
        "--norestore",
        "--accept=pipe,name=%s;urp;" % pipe,
    ],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)
try:
    context = connect(office)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    book = desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), "_blank", 0, (option("Hidden", True),))
    fill(book)
    book.storeToURL(uno.systemPathToFileUrl(target), (option("FilterName", "Calc MS Excel 2007 XML"),))
    book.close(True)
    saved = desktop.loadComponentFromURL(uno.systemPathToFileUrl(target), "_blank", 0, (option("Hidden", True),))
    offers(saved)
    saved.close(True)
    desktop.terminate()
    office.wait(30)
finally:
    office.poll() is None and office.kill()

"""The first sheet: how the workbook is filled in, in Japanese and English beside each other."""

from datetime import datetime

from django.utils import timezone
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.protection import SheetProtection

from .sheets import NOTES_TITLE, SHEETS

_WRAPPED = Alignment(wrap_text=True, vertical="top")
_NOTES = (
    (
        "このファイルに記入し、管理画面の「Excel」からアップロードしてください。"
        "反映前に、追加・変更・エラーの一覧が表示されます。",
        "Fill in this file and upload it under “Excel” in the admin. Before anything is "
        "written you see every addition, change and error.",
    ),
    (
        "シートと1行目の見出しは、名称を変えたり削除したりしないでください。",
        "Do not rename or remove sheets or the headings in row 1.",
    ),
    (
        "灰色の列（識別子・コード）は、サイトが行を見分けるためのものです。変更しないでください。"
        "新しい行では空欄のままにしてください。",
        "The grey column (identifier, code) is what the site knows a row by. Do not change it. "
        "Leave it empty in a new row.",
    ),
    (
        "行を削除しても、サイトのデータは削除されません。"
        "セッションを中止する場合は、状態を「中止」にしてください。",
        "A row that you delete here stays on the site. To cancel a session, "
        "set its state to “cancelled”.",
    ),
    (
        "既存の行のセルを空欄にすると、サイトでも空欄になります。",
        "A cell that you empty in an existing row is emptied on the site, too.",
    ),
    (
        "日付と時刻は横浜の現地時間（日本時間）です。例：2025/11/25、9:30",
        "Days and times are those of Yokohama (JST), for example 2025/11/25 and 9:30.",
    ),
    (
        "会場・トラック・登壇者・セッションは、一覧から選ぶか名称を入力します。"
        "同じ名称が複数あるときは、識別子またはコードを入力してください。",
        "Rooms, tracks, speakers and sessions are chosen from the list or written by name. "
        "Where a name stands for several, write the identifier or the code.",
    ),
    (
        "「登壇の割当」には、1行に1人を、登壇順（席次）に記入してください。"
        "このシートに行があるセッションは、記載された人だけが登壇者になります。"
        "行がないセッションの登壇者は変わりません。",
        "“People” has a row for each person in a session, in order of protocol. A session with "
        "rows here has exactly these people; one without rows keeps the people that it has.",
    ),
    (
        "数式は使えません。「=」「+」「-」「@」で始まる文字列は、そのまま文字として扱われます。",
        "Formulas are not taken. A text that begins with = + - or @ is kept as a text.",
    ),
    (
        "内容と略歴は、段落ごとに改行します。太字やリンクは、管理画面で設定してください。",
        "In abstract and biography each line is a paragraph. Bold and links are set in the admin.",
    ),
)


def add_notes(book, edition, made_at: datetime):
    """Add the sheet of notes."""
    page = book.create_sheet(NOTES_TITLE)
    page.column_dimensions["A"].width = 70
    page.column_dimensions["B"].width = 70
    moment = timezone.localtime(made_at, timezone.get_default_timezone())
    rows = [
        (edition.title_ja or "", edition.title_en or ""),
        (f"{moment:%Y年%m月%d日 %H:%M} 現在（日本時間）", f"As of {moment:%Y-%m-%d %H:%M} JST"),
        *_NOTES,
        ("シート", "Sheets"),
        *(tuple(sheet.title.split(" ", 1)) for sheet in SHEETS),
    ]
    for row_number, row in enumerate(rows, start=1):
        for number, text in enumerate(row, start=1):
            cell = page.cell(row_number, number, text)
            cell.alignment, cell.data_type = _WRAPPED, "s"
    for cell in page[1]:
        cell.font = Font(bold=True, size=14)
    page.freeze_panes = "A3"
    page.protection = SheetProtection(sheet=True, formatColumns=False)

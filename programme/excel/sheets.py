"""What stands in a workbook: its sheets and columns. Their names are part of the file format.

So they are written here in both languages and come from no catalogue: a workbook that was
downloaded before a translation was improved is still understood.
"""

from dataclasses import dataclass
from functools import cached_property

from django.utils import translation
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from ascc.i18n import language_codes

from ..enums import (
    FloorLanguage,
    Interpretation,
    SessionKind,
    SessionState,
    SpeakerRole,
    TrackColour,
)
from . import values


@dataclass(frozen=True)
class Column:
    """One column: ``key`` is the field, ``heading`` its name in the file."""

    key: str
    heading: str
    kind: object
    width: int = 14
    needed: bool = False

    @property
    def has_words(self) -> bool:
        """Whether a person writes text into it that may be long."""
        return self.width >= 40


@dataclass(frozen=True)
class Sheet:
    """One sheet; ``identity`` is its first column, ``name_field`` what its rows are called by."""

    key: str
    title: str
    label: object
    columns: tuple[Column, ...]
    name_field: str = ""

    @property
    def identity(self) -> str:
        """The column that the site knows a row by."""
        return self.columns[0].key

    @cached_property
    def by_key(self) -> dict[str, Column]:
        """The columns by their keys."""
        return {column.key: column for column in self.columns}

    @property
    def name_keys(self) -> list[str]:
        """The columns that hold a row's name."""
        return [f"{self.name_field}_{code}" for code in language_codes()]


def _column(key, ja, en, kind=None, width=14, **options) -> Column:
    return Column(key, f"{ja} {en}", kind or values.Text(), width, **options)


def _each_language(key, ja, en, width=28, kind=None) -> list[Column]:
    return [
        _column(
            f"{key}_{code}",
            f"{ja}（{_name_of(code, 'ja')}）",
            f"{en} ({_name_of(code, 'en')})",
            kind,
            width,
        )
        for code in language_codes()
    ]


def _name_of(code, language) -> str:
    with translation.override(language):
        # Lazy: left so, the format would depend on the language of whoever came first.
        return str(get_language_info(code)["name_translated"])


_YES_NO = [(True, _("Yes")), (False, _("No"))]


def _yes_no(key, ja, en) -> Column:
    return _column(key, ja, en, values.Choice(_YES_NO, empty=False))


ROOMS = Sheet(
    "rooms",
    "会場 Rooms",
    _("Rooms"),
    (
        _column("guid", "識別子", "Identifier", values.Identity(), 12),
        *_each_language("name", "名称", "Name"),
        *_each_language("floor", "階", "Floor", 14),
        _column("capacity", "定員", "Seats", values.Number(), 10),
        _column("opens_at", "開場", "Opens", values.Time(), 10),
        _column("closes_at", "閉場", "Closes", values.Time(), 10),
        *_each_language("directions", "会場への行き方", "Way to the room", 40),
        *_each_language("receivers", "受信機の配布場所", "Where receivers are", 40),
        _column("sort_order", "並び順", "Order", values.Number(), 10),
    ),
    "name",
)
TRACKS = Sheet(
    "tracks",
    "トラック Tracks",
    _("Tracks"),
    (
        _column("guid", "識別子", "Identifier", values.Identity(), 12),
        *_each_language("name", "名称", "Name"),
        _column(
            "colour", "色", "Colour", values.Choice(TrackColour.choices, TrackColour.BLUE.value), 18
        ),
        _column("sort_order", "並び順", "Order", values.Number(), 10),
    ),
    "name",
)
SPEAKERS = Sheet(
    "speakers",
    "登壇者 Speakers",
    _("Speakers"),
    (
        _column("guid", "識別子", "Identifier", values.Identity(), 12),
        *_each_language("title", "氏名", "Name"),
        _column("name_kana", "ふりがな", "Reading in kana", width=22),
        _column("family_name_latin", "姓（ローマ字）", "Family name (Latin)", width=20),
        *_each_language("office", "役職", "Office"),
        _column("body", "都市・団体", "City or organisation", values.Reference("bodies"), 28),
        *_each_language("organisation", "団体（一覧にない場合）", "Organisation (not listed)"),
        *_each_language("biography", "略歴", "Biography", 50, values.RichText()),
    ),
    "title",
)
SESSIONS = Sheet(
    "sessions",
    "セッション Sessions",
    _("Sessions"),
    (
        _column("code", "コード", "Code", values.Identity(), 12),
        *_each_language("title", "タイトル", "Title", 40),
        _column("day", "日付", "Day", values.Day(), 13),
        _column("starts", "開始", "Start", values.Time(), 10),
        _column("ends", "終了", "End", values.Time(), 10),
        _column("ends_on", "終了日（翌日以降の場合）", "Last day (if later)", values.Day(), 13),
        _column("room", "会場", "Room", values.Reference("rooms"), 22),
        _column("track", "トラック", "Track", values.Reference("tracks"), 22),
        _column(
            "kind",
            "種別",
            "Kind",
            values.Choice(SessionKind.choices, SessionKind.OTHER.value),
            28,
        ),
        _column(
            "state",
            "状態",
            "State",
            values.Choice(SessionState.choices, SessionState.PLANNED.value),
            22,
        ),
        *_each_language("state_note", "状態の説明", "Note on the state"),
        _column(
            "replaced_by", "差替え後のセッション", "Replaced by", values.Reference("sessions"), 22
        ),
        _column("floor_language", "発表言語", "Language", values.Choice(FloorLanguage.choices), 28),
        _column(
            "interpretation", "通訳", "Interpretation", values.Choice(Interpretation.choices), 34
        ),
        *_each_language("channels", "通訳のチャンネル", "Channels"),
        _yes_no("sign_language", "手話通訳", "Sign language"),
        _yes_no("captions", "字幕", "Captions"),
        *_each_language("language_note", "言語の備考", "Note on languages"),
        *_each_language("introduction", "概要", "Introduction", 50),
        *_each_language("abstract", "内容", "Abstract", 60, values.RichText()),
        _column("registration_url", "参加登録のURL", "Registration", width=30),
        _column("stream_url", "配信・録画のURL", "Stream or recording", width=30),
        _yes_no("time_is_sample", "時刻はサンプル", "Time is sample data"),
        _yes_no("room_is_sample", "会場はサンプル", "Room is sample data"),
    ),
    "title",
)
PEOPLE = Sheet(
    "people",
    "登壇の割当 People",
    _("People in sessions"),
    (
        _column("session", "セッション", "Session", values.Reference("sessions"), 40),
        _column("speaker", "登壇者", "Speaker", values.Reference("speakers"), 28),
        _column(
            "role",
            "役割",
            "Role",
            values.Choice(SpeakerRole.choices, SpeakerRole.SPEAKER.value),
            26,
        ),
        *_each_language("placeholder", "氏名の代わりの表示", "In place of a name"),
        _column("represented_by", "代理者", "Represented by", values.Reference("speakers"), 28),
        *_each_language("represented_by_text", "代理者（一覧にない場合）", "Deputy (not listed)"),
        *_each_language("note", "備考", "Note"),
    ),
)
# Staff begin with the sessions; what a session names is read before it.
SHEETS = (SESSIONS, PEOPLE, ROOMS, TRACKS, SPEAKERS)
RECORDS = (ROOMS, TRACKS, SPEAKERS, SESSIONS)
BY_KEY = {sheet.key: sheet for sheet in SHEETS}
NOTES_TITLE = "使い方 Notes"
LISTS_TITLE = "lists"
HEADER_ROW = 1
FIRST_ROW = 2

"""Sorting names of countries and cities."""

import unicodedata

# How countries are read whose Japanese name begins with kanji, as the list of them writes it.
_COUNTRY_READINGS = {
    "中国": "チュウゴク",
    "中央アフリカ": "チュウオウアフリカ",
    "北マケドニア": "キタマケドニア",
    "北マリアナ諸島": "キタマリアナショトウ",
    "北朝鮮": "キタチョウセン",
    "南アフリカ": "ミナミアフリカ",
    "南スーダン": "ミナミスーダン",
    "台湾": "タイワン",
    "南極": "ナンキョク",
    "合衆国領有小離島": "ガッシュウコクリョウユウショウリトウ",
    "日本": "ニホン",
    "東ティモール": "ヒガシティモール",
    "仏領ギニア": "フツリョウギニア",
    "仏領ポリネシア": "フツリョウポリネシア",
    "仏領南方地域": "フツリョウナンポウチイキ",
    "米領サモア": "ベイリョウサモア",
    "英国": "エイコク",
    "英領インド洋地域": "エイリョウインドヨウチイキ",
    "英領ジャージー島": "エイリョウジャージートウ",
    "英領モントセラト": "エイリョウモントセラト",
    "西サハラ": "ニシサハラ",
    "赤道ギニア": "セキドウギニア",
    "韓国": "カンコク",
    "香港": "ホンコン",
}


def country_key(name: str) -> str:
    """A key that sorts countries by how they are read; ``name`` in the active language."""
    return collation_key(_COUNTRY_READINGS.get(name, name))


def collation_key(text: str) -> str:
    """A key that sorts É with E and ガ with カ, and takes no notice of capitals.

    Nobody keeps the readings of cities, so the order of the fifty sounds (五十音) is not
    possible for them: kana come nearly in it, kanji after them by code point.
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))

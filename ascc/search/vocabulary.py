"""The words that texts are made of, as far as search may suggest them. Pure computing.

Japanese has no words to cut out here: runs of one script (漢字, カタカナ) stand for them, whose
parts are compared with what was typed.
"""

import re
from collections.abc import Iterable

from .folding import fold

_RUN = re.compile(
    r"[^\W\d_\u0e00-\uffff]{3,}"  # letters of scripts with spaces
    r"|[\u3400-\u9fff々]{2,}"
    r"|[\u30a1-\u30fa\u30fcｦ-ﾟ]{3,}"
    r"|[\u3041-\u3096]{4,}"
)
# Longer ones are sentences in hiragana.
_LONGEST = 24


def words_of(texts: Iterable[str]) -> list[str]:
    """The words and runs of ``texts``, folded, each once, in order."""
    words = (fold(word) for text in texts for word in _RUN.findall(text))
    return sorted({word for word in words if word and " " not in word and len(word) <= _LONGEST})

"""Lines in reading order, joined to paragraphs, over the ends of columns and pages too."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from analysis.reading.layout.hyphens import LineJoiner
from analysis.reading.layout.lines import SENTENCE_END, Line, find_step, starts_small

# A paragraph ends where the distance of lines grows by this factor; where the next line clearly
# goes on with the sentence, only at the larger one (a raised figure widens a line's distance).
PARAGRAPH_GAP = 1.25
WIDEST_GAP = 1.6
# Letters of another size begin a paragraph; fonts of one line may differ by less.
SAME_SIZE = 0.07
LIKE_SIZE = 0.15
# A line begins farther in than the one above by more than this (letter sizes).
INDENT = 0.6
# Room that a ragged line leaves anyway (share of the column's width).
WIDE_ROOM = 0.3
# Letters this much larger than the text's are a heading's, which is broken where it looks well.
DISPLAY = 1.15
# Lines of so few words are no prose: names, shelf marks.
LIST_WORDS = 2
LIST_LETTERS = 25
# A line of a heading of two lines takes this much of the column's width.
WIDE_HEADING = 0.4
# Paragraphs are told by indents where these are that many times as frequent as wider distances.
MOST_OTHER = 2
# How far a sentence may be interrupted: paragraphs of notes, captions and boxes in between.
FARTHEST = 40
FARTHEST_PAGES = 3
# A paragraph that is interrupted has this many words; fewer are a label in a picture.
FEWEST_WORDS = 4
# One line alone that is interrupted takes this much of the column's width.
FULL_LINE = 0.6
# Lines farther apart than this (letter sizes) stand in different blocks.
BLOCK_GAP = 2.4
# Fewer lines do not show how far lines reach: those of the whole column do.
FEWEST_LINES = 4
DEEPEST_INDENT = 3.0  # letter sizes
USUAL_STEP = 1.2
# The middles of two centred lines differ by less than this (letter sizes).
CENTRED = 0.5

_BULLET = re.compile(r"[•‣▪◦●■–—*-]\s")
_DASH = re.compile(r"[–—-]\s")
_ITEM = re.compile(r"[•‣▪◦●■–—*-]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s")
_FULL_STOP = re.compile(r"[.!?…:][\"'”’»)\]\d]*$")
_NOTE = re.compile(r"\[?\d{1,3}\]?[.)]?\s|[*†‡§]")
_CAPTION = re.compile(
    r"(?:figure|fig\.|table|chart|map|box|photo|source|abbildung|tabelle|рис|таблица)\b", re.I
)
_LEADERS = re.compile(r"(?:\.\s?){4,}\s*\d+$")


@dataclass(frozen=True, slots=True)
class _Place:
    """A line in its run: how far the lines around it reach, and how far apart they stand.

    ``width`` is that of the run.
    ``last`` says that no line of its size follows in the run; ``flush_right`` that the lines
    around it end at the same place and begin at different ones; ``is_note`` that its letters are
    smaller than the text's; ``is_list`` that the lines around it are of a word or two.
    """

    line: Line
    run: int
    left: float
    right: float
    width: float
    step: float
    last: bool
    flush_right: bool
    is_note: bool
    is_list: bool


class _Style(NamedTuple):
    """How a document is set: the size of its text, and what marks its paragraphs.

    ``marks`` says that an indent or a wider distance does, so that a short line alone begins none;
    ``indents`` that it is an indent.
    """

    size: float
    marks: bool = False
    indents: bool = False


def join_paragraphs(runs: Sequence[Sequence[Line]], joiner: LineJoiner) -> list[str]:
    """Join lines that go on with each other; what interrupts a sentence follows its paragraph."""
    size = _find_text_size(line for run in runs for line in run)
    places = [p for number, run in enumerate(runs) for p in _place_lines(number, run, size)]
    following = _link(places, _find_style(places, size))
    continued = set(following.values())
    return [
        _join_chain(places, first, following, joiner)
        for first in range(len(places))
        if first not in continued
    ]


def _join_chain(
    places: Sequence[_Place], first: int, following: Mapping[int, int], joiner: LineJoiner
) -> str:
    """Join the lines of one paragraph."""
    lines = [places[index].line for index in _follow(first, following)]
    ends = [joiner.join(line, below.text) for line, below in pairwise(lines)]
    return " ".join("".join([*ends, lines[-1].text]).split())


def _place_lines(number: int, run: Sequence[Line], text_size: float) -> list[_Place]:
    """Find for each line of a run how its neighbours stand."""
    by_size: dict[int, list[Line]] = defaultdict(list)
    for line in run:
        by_size[round(line.size)].append(line)
    steps = _find_steps(by_size)
    edges = min(line.left for line in run), max(line.right for line in run)
    places = []
    for block in _list_blocks(run, steps):
        left, right = _find_edges(block, run)
        flush_right = _is_flush_right(block, left, right)
        if flush_right and len(block) < FEWEST_LINES:
            left = min(line.left for line in run)
        is_list = _is_list(block)
        for line in block:
            step = steps[round(line.size)]
            last = line is by_size[round(line.size)][-1]
            is_note = line.size < (1 - SAME_SIZE) * text_size
            place = (line, number, left, right, edges[1] - edges[0], step)
            places.append(_Place(*place, last, flush_right, is_note, is_list))
    return places


def _find_steps(by_size: Mapping[int, Sequence[Line]]) -> dict[int, float]:
    """Find the distance of lines of each size; of few lines, it is in proportion to the others'."""
    steps = {size: find_step(lines) for size, lines in by_size.items()}
    main = max(by_size, key=lambda size: len(by_size[size]))
    usual = USUAL_STEP
    if len(by_size[main]) >= FEWEST_LINES:
        usual = max(steps[main] / max(main, 1), USUAL_STEP)
    return {
        size: min(steps[size] or size, (BLOCK_GAP if len(lines) >= FEWEST_LINES else usual) * size)
        for size, lines in by_size.items()
    }


def _is_list(block: Sequence[Line]) -> bool:
    """Tell whether lines hold a word or two each; scripts without spaces have long words."""
    words = median(len(line.text.split()) for line in block)
    return words <= LIST_WORDS and median(len(line.text) for line in block) <= LIST_LETTERS


def _find_edges(block: Sequence[Line], run: Sequence[Line]) -> tuple[float, float]:
    """Find how far the lines of a block reach; of few lines, how far those below and above do."""
    left, farthest = min(line.left for line in block), DEEPEST_INDENT * block[0].size
    near = [line for line in run if abs(line.left - left) <= farthest]
    lines = block if len(block) >= FEWEST_LINES else near
    return min(line.left for line in lines), max(line.right for line in lines)


def _list_blocks(run: Sequence[Line], steps: Mapping[int, float]) -> list[list[Line]]:
    """List what stands together in a run, in letters of about the same size."""
    blocks: list[list[Line]] = []
    for line in run:
        widest = max(BLOCK_GAP * line.size, PARAGRAPH_GAP * steps[round(line.size)])
        above = blocks[-1][-1] if blocks else None
        near = above is not None and above.baseline - line.baseline < widest
        if above and near and _change_of_size(above, line) <= LIKE_SIZE:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _is_flush_right(block: Sequence[Line], left: float, right: float) -> bool:
    """Tell whether most lines end at the right edge and begin anywhere."""
    at_right = sum(right - line.right < INDENT * line.size for line in block)
    at_left = sum(line.left - left < INDENT * line.size for line in block)
    return len(block) > 1 and at_right > 2 * len(block) / 3 and 2 * at_left <= len(block)


def _change_of_size(above: Line, line: Line) -> float:
    return abs(above.size - line.size) / above.size


def _find_style(places: Sequence[_Place], size: float) -> _Style:
    """Find what begins paragraphs, by the lines that follow the end of a sentence."""
    plain = _Style(size)
    counts: Counter[str] = Counter()
    for above, place, below in zip(places, places[1:], places[2:], strict=False):
        last, line = above.line, place.line
        alike = above.run == place.run and not _is_other(last, line)
        if not alike or not SENTENCE_END.search(last.text) or starts_small(line.text):
            continue
        if _is_apart(above, place):
            # A heading has room below it too.
            counts["gap"] += place.run == below.run and not _is_apart(place, below)
        elif _is_indented(above, line):
            counts["indent"] += 1
        elif _had_room(above, line, plain):
            counts["room"] += 1
    marks = counts["gap"] + counts["indent"]
    return _Style(size, marks > counts["room"], counts["indent"] > MOST_OTHER * counts["gap"])


def _is_apart(above: _Place, place: _Place) -> bool:
    """Tell whether a line stands farther below another one than lines of a paragraph do."""
    step = above.line.baseline - place.line.baseline
    return step > PARAGRAPH_GAP * max(above.step, place.line.size)


def _link(places: Sequence[_Place], style: _Style) -> dict[int, int]:
    """Find for each line the one that goes on with its paragraph, if any."""
    following = {
        index: index + 1
        for index, (above, place) in enumerate(pairwise(places))
        if above.run == place.run and _goes_on(above, place, style)
    }
    continued = set(following.values())
    starts = [index for index in range(len(places)) if index not in continued]
    for order, start in enumerate(starts):
        chain = list(_follow(start, following))
        if not _may_be_interrupted([places[index] for index in chain], style):
            continue
        later = (i for i in starts[order + 1 : order + 1 + FARTHEST] if i > chain[-1])
        found = _find_continuation(
            places, chain[-1], [i for i in later if i not in continued], style
        )
        if found is not None:
            following[chain[-1]] = found
            continued.add(found)
    return following


def _may_be_interrupted(paragraph: Sequence[_Place], style: _Style) -> bool:
    """Tell whether a paragraph is running text: no heading, no row of a table, no label."""
    end = paragraph[-1]
    if end.line.alone or end.line.size >= DISPLAY * style.size:
        return False
    if len(paragraph) == 1 and end.line.right - end.line.left < FULL_LINE * end.width:
        return False
    words = sum(len(place.line.text.split()) for place in paragraph[:FEWEST_WORDS])
    return words >= FEWEST_WORDS


def _follow(start: int, following: Mapping[int, int]) -> Iterator[int]:
    """Give the lines of a paragraph, from its first on."""
    yield start
    while start in following:
        start = following[start]
        yield start


def _find_text_size(lines: Iterable[Line]) -> float:
    """Find the size in which most of the text is set."""
    counts: Counter[float] = Counter()
    for line in lines:
        counts[round(2 * line.size) / 2] += len(line.text)
    return counts.most_common(1)[0][0] if counts else 0.0


def _goes_on(above: _Place, place: _Place, style: _Style) -> bool:
    """Tell whether a line continues the paragraph of the one above it in the same run."""
    last, line = above.line, place.line
    if last.alone or line.alone or _begins_item(above, line, style) or _LEADERS.search(last.text):
        return False
    flows = bool(last.hyphen) or (starts_small(line.text) and not SENTENCE_END.search(last.text))
    gap = (WIDEST_GAP if flows else PARAGRAPH_GAP) * max(above.step, line.size)
    size = LIKE_SIZE if flows else SAME_SIZE
    if last.baseline - line.baseline > gap or _change_of_size(last, line) > size:
        return False
    if last.hyphen:
        return True
    ended = bool(SENTENCE_END.search(last.text))
    room = _had_room(above, line, style)
    if not flows and (above.is_list or _changes_weight(last, line, ended or room)):
        return False
    if not ended and line.size >= DISPLAY * style.size:
        return flows or _is_wide(above)
    if not ended and _are_centred(above, line):
        return flows or not room
    if not flows and (ended or room) and _is_indented(above, line):
        return False
    return not room


def _is_wide(place: _Place) -> bool:
    """Tell whether a heading's line is long enough for one that was broken."""
    return place.line.right - place.line.left > WIDE_HEADING * place.width


def _begins_item(above: _Place, line: Line, style: _Style) -> bool:
    """Tell whether a line begins with the sign or number of a list or a note.

    A number may also stand at the beginning of a line by chance, within a sentence.
    """
    if not _ITEM.match(line.text):
        return above.is_note and bool(_NOTE.match(line.text) and _FULL_STOP.search(above.line.text))
    if _BULLET.match(line.text) and not _DASH.match(line.text):
        return True
    return bool(_FULL_STOP.search(above.line.text)) or _had_room(above, line, style)


def _changes_weight(last: Line, line: Line, ended: bool) -> bool:
    """Tell whether a heading in bold letters ends, or begins, between two lines."""
    if all(last.bold):
        return not line.bold[0]
    return all(line.bold) and not last.bold[1] and ended


def _are_centred(above: _Place, line: Line) -> bool:
    """Tell whether two lines have the same middle, which no edge of the text explains."""
    last = above.line
    middles = [(each.left + each.right) / 2 for each in (last, line)]
    if abs(middles[0] - middles[1]) > CENTRED * line.size:
        return False
    farther_in = min(last.left, line.left) - above.left > INDENT * line.size
    axis = abs(middles[0] - (above.left + above.right) / 2) <= CENTRED * line.size
    return abs(last.left - line.left) > INDENT * line.size or (farther_in and axis)


def _is_indented(above: _Place, line: Line) -> bool:
    """Tell whether a line begins farther in than the one above, as the first of a paragraph."""
    indent = INDENT * line.size
    flush = above.line.left < above.left + indent and not _ITEM.match(above.line.text)
    return flush and not above.flush_right and line.left > above.line.left + indent


def _had_room(above: _Place, line: Line, style: _Style) -> bool:
    """Tell whether the first word of a line would still have fitted on the one before it.

    Ragged lines leave some room anyway: it counts if it is wide, or after the end of a sentence in
    a document that marks its paragraphs by nothing else.
    """
    last = above.line
    letter = (line.right - line.left) / max(len(line.text), 1)
    word = (len(line.text.split(maxsplit=1)[0]) + 2) * letter
    free = last.left - above.left if above.flush_right else above.right - last.right
    if _are_centred(above, line):
        free = above.width - (last.right - last.left)
    if free - word > WIDE_ROOM * (above.right - above.left):
        return True
    return free > word and not style.marks and bool(SENTENCE_END.search(last.text))


def _find_continuation(
    places: Sequence[_Place], end: int, starts: Sequence[int], style: _Style
) -> int | None:
    """Find where an unfinished paragraph goes on: in the next column or page, or farther below.

    What interrupts it is passed over: notes, captions and boxes are printed in other letters.
    """
    above = places[end]
    unfinished = bool(above.line.hyphen) or not SENTENCE_END.search(above.line.text)
    for start in starts:
        place = places[start]
        if place.line.page > above.line.page + FARTHEST_PAGES:
            return None
        if _is_other(above.line, place.line) or (unfinished and _interrupts(place.line)):
            continue
        return start if _resumes(above, place, style) else None
    return None


def _is_other(above: Line, line: Line) -> bool:
    """Tell whether a line is printed in other letters than those of the paragraph it may resume."""
    return line.alone or line.bold[0] != above.bold[1] or _change_of_size(above, line) > SAME_SIZE


def _interrupts(line: Line) -> bool:
    """Tell whether a paragraph may stand within another one by what it says: captions, notes."""
    return bool(_CAPTION.match(line.text) or _NOTE.match(line.text))


def _resumes(above: _Place, place: _Place, style: _Style) -> bool:
    """Tell whether a paragraph goes on with a line that does not stand right below it."""
    text = place.line.text
    if _ITEM.match(text) or (above.is_note and _NOTE.match(text)):
        return False
    if _had_room(above, place.line, style):
        return False
    ended = bool(SENTENCE_END.search(above.line.text)) and not above.line.hyphen
    jumps = place.run != above.run and above.last
    if starts_small(text):
        return jumps or not ended
    opens = place.line.left > place.left + INDENT * place.line.size
    return jumps and not opens and (style.indents or not ended)

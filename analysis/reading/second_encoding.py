"""Text whose letters were encoded twice, as programs do that take UTF-8 for Windows-1252."""

import re

# The characters of Windows-1252 outside Latin-1, and the bytes that they stand for.
_AS_BYTES = {
    ord(letter): byte
    for byte in range(0x80, 0xA0)
    for letter in bytes([byte]).decode("cp1252", "ignore")
}
_AS_LETTERS = {byte: letter for letter, byte in _AS_BYTES.items()}
_CONTROL = re.compile("[\x80-\x9f]")

# The first letter above ASCII and the one behind it are those of two bytes of UTF-8.
_BEGINS_AS_TWICE = re.compile(f"[\x00-\x7f]*[\xc2-\xf4][\x80-\xbf{''.join(map(chr, _AS_BYTES))}]")


def mend_lines(text: str) -> tuple[str, list[int]]:
    """Undo the second encoding of the lines that have one; give their numbers, from 1."""
    if text.isascii():
        return text, []
    lines = text.split("\n")
    mended = [_mend(line) for line in lines]
    numbers = [number for number, line in enumerate(lines, 1) if line != mended[number - 1]]
    return ("\n".join(mended), numbers) if numbers else (text, [])


def _mend(line: str) -> str:
    """Undo the second encoding of a line.

    A line whose every letter above ASCII is a byte of Windows-1252, and which is UTF-8 then, is no
    accident; nor are control characters that stand where Windows-1252 has its quotation marks.
    """
    if line.isascii():
        return line
    if _BEGINS_AS_TWICE.match(line):
        try:
            return line.translate(_AS_BYTES).encode("latin-1").decode()
        except UnicodeError:
            pass
    return line.translate(_AS_LETTERS) if _CONTROL.search(line) else line

"""Codes for brand files: colors and the logo."""

from __future__ import annotations

from assessor.codes.row import Code

BRANDS = (
    Code(
        "B101",
        "not a color",
        "A color is not written as six digits from 0 to f.",
        "Names of colors mean different shades in different programs. Behind an unquoted “#” "
        "everything is a comment, so put a color that begins with it in quotes.",
        wrong="colors: {accent: teal}\n",
        right='colors: {accent: "#1d5a63"}\n',
    ),
    Code(
        "B102",
        "a color that is too pale",
        "A color has too little contrast to white.",
        "Many people could not read it, in print even fewer.",
        wrong='colors: {accent: "#7fc4cf"}\n',
        right='colors: {accent: "#4b747a"}\n',
    ),
    Code(
        "B103",
        "a logo that is not there",
        "The logo is not beside the brand, or its name leads elsewhere.",
        "A brand is passed on as a folder; what is outside would be missing.",
        wrong="logo: {file: ../logo.png, alt: Two hands}\n",
        right="logo: {file: logo.png, alt: Two hands}\n",
    ),
    Code(
        "B104",
        "a logo that is no picture",
        "The content of the logo is not PNG, JPEG or SVG.",
        "Other kinds of pictures cannot be printed, or could run programs.",
        wrong="logo: {file: logo.eps, alt: Two hands}\n",
        right="logo: {file: logo.svg, alt: Two hands}\n",
    ),
    Code(
        "B105",
        "a logo that is too large",
        "The logo is larger than 1 MB, or more than 5,000 dots across.",
        "Each report carries it; on a cover, a tenth of that is plenty.",
        wrong="logo: {file: photograph.png, alt: Two hands}\n",
        right="logo: {file: logo.png, alt: Two hands}\n",
    ),
    Code(
        "B106",
        "a logo that is more than a drawing",
        "The logo is an SVG that is broken, holds a program, or asks for something outside it.",
        "A report carries all it needs, runs nothing, and asks nobody for anything. A drawing "
        "that repeats itself without end would keep it from being made.",
        wrong="logo: {file: with-a-script.svg, alt: Two hands}\n",
        right="logo: {file: plain.svg, alt: Two hands}\n",
    ),
)

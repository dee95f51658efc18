/** Texts that would be something else where they were not taken for text. */
export const NASTY = [
  '<script>alert("x")</script><b onclick="x()">bold</b>',
  '=HYPERLINK("http://example.org","x")',
  "a\u0000b\u0008c\u001bd\ufffe",
  "{ INCLUDETEXT secrets.docx } {PAGE} </w:t></w:r><w:br/>",
  "\u202egnorw\u202c \u05e9\u05dc\u05d5\u05dd",
  "x".repeat(3000),
  "&lt;&amp;]]> 'quoted' \"twice\"",
  "half \ud800 a character",
];

package mediaaudit.name;

/** Scores what names tell of releases. */
final class ReleaseCorpus {
  private static final String TAGS = "size, source, codec";

  private ReleaseCorpus() {}

  static void score(Score score, Corpus.Row row, ReleaseFacts read) {
    score.cell(
        TAGS,
        row,
        "screen_size",
        read.release().screenSize(),
        (expected, got) -> SameValue.screenSize(row, expected, got));
    score.cell(
        TAGS,
        row,
        "source",
        read.release().source(),
        (expected, got) -> SameValue.source(row, expected, got));
    score.cell(TAGS, row, "video_codec", read.videoCodec(), SameValue::codec);
    score.cell("editions", row, "edition", read.release().edition(), SameValue::edition);
    score.cell("release group", row, "release_group", read.release().group(), SameValue::exactly);
  }

  /** Bare tokens, each of which must give a value, or must not. */
  static void scoreTokens(Score score) {
    for (Corpus.Row row : Corpus.rows("tokens.tsv")) {
      ReleaseFacts read = ReleaseReader.facts(row.input());
      String property = row.get("property");
      Object got =
          switch (property) {
            case "screen_size" -> read.release().screenSize();
            case "source" -> read.release().source();
            case "video_codec" -> read.videoCodec();
            case "edition" -> read.release().edition();
            default -> null;
          };
      if (!property.equals("date") && !property.equals("year")) {
        boolean negated = row.get("negated").equals("yes");
        score.cell(
            property.equals("edition") ? "editions" : TAGS,
            row,
            "expected",
            got,
            (expected, value) -> negated != same(property, expected, value));
      }
    }
  }

  private static boolean same(String property, String expected, String got) {
    return property.equals("edition")
        ? SameValue.edition(expected, got)
        : SameValue.text(expected, got);
  }
}

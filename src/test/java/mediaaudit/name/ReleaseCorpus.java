package mediaaudit.name;

/**
 * Scores what names tell of releases. These are read otherwise than their origin asserts, and count
 * as wrong:
 *
 * <ul>
 *   <li>guessit and srp keep the site that a release was taken from with the group ({@code
 *       LOL[ettv]}, {@code GROUP.VTV}); sonarr, radarr and ptt leave it out.
 *   <li>sonarr and radarr know no group without a hyphen ({@code XviD LOL}), guessit does.
 *   <li>guessit joins {@code Tigole) [QxR]}, sonarr takes what is in the last brackets.
 *   <li>sonarr and radarr have no word for HD DVD and call it Blu-ray.
 *   <li>ptt calls a codec the source ({@code XviD}), srp a screener, which guessit tells apart.
 *   <li>guessit calls the rip of a streaming service television ({@code NetflixUHDRip}).
 * </ul>
 */
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

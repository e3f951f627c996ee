package mediaaudit.name;

import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;

/** Scores the names of seasons' folders, extras and external subtitles. */
final class FolderCorpus {
  private FolderCorpus() {}

  static void scoreSeasons(Score score) {
    for (Corpus.Row row : Corpus.rows("seasons.tsv")) {
      String parent = row.get("parent");
      String path =
          parent.isEmpty() || row.input().startsWith(parent)
              ? row.input()
              : parent + "/" + row.input();
      boolean mixed = row.get("library").equals("mixed");
      ParsedName read = NameParser.parse(new NameQuery(path, mixed, null, null), NameKind.SEASON);
      String season = Objects.toString(read.numbers().season(), "none");
      score.cell("seasons", row, "season", season, String::equals);
    }
  }

  static void scoreExtras(Score score) {
    for (Corpus.Row row : Corpus.rows("extras.tsv")) {
      String root = row.get("library_root");
      NameQuery query = new NameQuery(row.input(), false, root.isEmpty() ? null : root, null);
      ParsedName read = NameParser.parse(query, NameKind.EXTRA);
      score.cell("extras", row, "type", Objects.toString(read.extra(), "none"), String::equals);
    }
  }

  static void scoreSubtitles(Score score) {
    for (Corpus.Row row : Corpus.rows("subtitles.tsv")) {
      String video = row.get("video");
      NameQuery query = new NameQuery(row.input(), false, null, video.isEmpty() ? null : video);
      ParsedName read = NameParser.parse(query, NameKind.SUBTITLE);
      SubtitleFacts facts = read.subtitle();
      score.cell("subtitles", row, "matched", yes(facts.matched()), String::equals);
      score.cell("subtitles", row, "language", facts.language(), FolderCorpus::sameLanguage);
      score.cell("subtitles", row, "title", read.titles().title(), SameValue::text);
      score.cell("subtitles", row, "default", yes(facts.isDefault()), String::equals);
      score.cell("subtitles", row, "forced", yes(facts.forced()), String::equals);
      score.cell("subtitles", row, "sdh", yes(facts.sdh()), String::equals);
    }
  }

  private static String yes(boolean it) {
    return it ? "yes" : "no";
  }

  /** Origins name a language in English, or by a code of two or three letters. */
  private static boolean sameLanguage(String expected, String got) {
    return expected.equalsIgnoreCase(got)
        || Arrays.stream(Locale.getISOLanguages())
            .map(Locale::new)
            .filter(language -> language.getLanguage().equals(got))
            .anyMatch(language -> isNamed(language, expected));
  }

  private static boolean isNamed(Locale language, String name) {
    try {
      return name.equalsIgnoreCase(language.getDisplayLanguage(Locale.ENGLISH))
          || name.equalsIgnoreCase(language.getISO3Language());
    } catch (MissingResourceException ignored) {
      // A language without a code of three letters is named in English only.
      return false;
    }
  }
}

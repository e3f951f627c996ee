package mediaaudit.name;

import java.util.Optional;

/** By which form a name is read, in words for people. */
public final class NameForm {
  private NameForm() {}

  /** What in the name says what it is. */
  public static String of(NameQuery query, ParsedName name) {
    String stem = Stem.of(query.name());
    return switch (name.kind()) {
      case EPISODE ->
          EpisodeName.inSeries(stem)
              .map(numbers -> episode(numbers, stem))
              .orElse("no number in its own name; the folder says that it is an episode");
      case SEASON -> season(query, name);
      case MOVIE -> movie(name);
      case SERIES -> "the folder of a series";
      case EXTRA ->
          ExtraKind.ofFolder(query.parent()).isPresent()
              ? "its folder, " + query.parent() + ", holds extras"
              : "the end of its name";
      case SUBTITLE -> "the extension; language and flags at the end of its name";
      case UNKNOWN -> "no form that means anything";
    };
  }

  private static String episode(EpisodeName numbers, String stem) {
    int end = Math.min(numbers.end(), stem.length());
    String text = stem.substring(Math.min(numbers.start(), end), end).strip();
    String form =
        switch (numbers.form()) {
          case MARKED -> "marked numbers";
          case DATED -> "a day of broadcast";
          case BARE -> "a number that stands alone";
          case COMPACT -> "a number that may begin with the season";
          case PART -> "the number of a part";
        };
    return text.isEmpty() ? form : form + ": " + text;
  }

  private static String season(NameQuery query, ParsedName name) {
    if (name.numbers().season() == null) {
      return "no season";
    }
    Optional<Integer> said = SeasonName.of(query.name(), query.parent());
    return SeasonName.isSpecials(query.name())
        ? "a word for specials"
        : said.isPresent() ? "a word for season and a number" : "a bare number";
  }

  private static String movie(ParsedName name) {
    String form = name.titles().year() == null ? "a title without a year" : "title and year";
    return name.part() == null ? form : form + ", and a part's number";
  }
}

package mediaaudit.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The series' title in what stands before the numbers of an episode or a season.
 *
 * <p>A website, a group in brackets, a date and a number with a dot before the title are none of
 * it; nor is what stands behind a word that only releases have. A year counts as such when it is
 * the last word, or alone in brackets, and the title has other words; of two in brackets, {@code
 * (2008-2013)}, the first. Of a title and its translations the one in Latin letters is taken.
 *
 * @param title empty when there is none
 * @param year null when there is none
 */
record SeriesTitle(String title, Integer year) {
  private static final SeriesTitle NONE = new SeriesTitle("", null);
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2035;
  private static final Set<String> RANGES = Set.of("-", "–");
  private static final Set<String> COMPLETE =
      Set.of(
          "complete series",
          "complete collection",
          "komplette serie",
          "serie complete",
          "serie completa");
  private static final Set<String> ARTICLES = Set.of("the", "die", "la");
  private static final Set<String> LABELS = Set.of("国漫", "國漫", "新番", "合集", "动漫", "動漫", "全集");

  /** Reads a text that ends before the numbers. */
  static SeriesTitle of(String before) {
    String text = Website.without(Tags.of(before).rest()).strip();
    if (isGroupAlone(text)) {
      return NONE;
    }
    return bracketed(text) ? ofBrackets(text) : ofText(alternative(text));
  }

  /** Whether nothing but a group in brackets stands before the numbers. */
  private static boolean isGroupAlone(String text) {
    Words words = Words.of(text);
    int close = text.indexOf(']');
    return text.startsWith("[")
        && close > 0
        && words.size() > 0
        && words.get(words.size() - 1).end() <= close
        && !text.endsWith("[");
  }

  /** Whether the title itself stands in brackets: nothing but signs stands outside of them. */
  private static boolean bracketed(String text) {
    Words words = Words.of(text);
    int inside = 0;
    int outside = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean label = isLabel(words.get(i).key());
      inside += words.get(i).bracket() >= 0 ? 1 : 0;
      outside += words.get(i).bracket() < 0 && !label ? 1 : 0;
    }
    return inside > 0 && (outside == 0 || (Script.isIdeographic(text) && closesLate(words)));
  }

  /** Whether the last word stands in brackets, as in {@code Group [Title][}. */
  private static boolean closesLate(Words words) {
    return words.size() > 0
        && words.get(words.size() - 1).bracket() >= 0
        && words.text().indexOf('[') != words.text().lastIndexOf('[')
        && words.text().strip().startsWith("[");
  }

  private static boolean isLabel(String key) {
    return LABELS.stream().anyMatch(key::endsWith);
  }

  /**
   * {@code [Group][标题][Title][}: the first in Latin letters behind one in others, else the first in
   * Latin letters, else the last. The first bracket is the group's when more follow.
   */
  private static SeriesTitle ofBrackets(String text) {
    List<String> segments = segments(text);
    List<String> titles = segments.size() > 1 ? segments.subList(1, segments.size()) : segments;
    String best = "";
    int bestRank = 0;
    boolean foreign = false;
    for (String segment : titles) {
      String title = ofText(alternative(segment)).title();
      if (title.isEmpty() || isTerm(segment) || isLabel(title)) {
        continue;
      }
      int rank = rank(segment, title, foreign);
      boolean better = rank > bestRank || (rank == 1 && bestRank == 1);
      best = better ? title : best;
      bestRank = Math.max(rank, bestRank);
      foreign |= !Script.isLatin(segment);
    }
    return new SeriesTitle(best, yearAlone(segments));
  }

  private static int rank(String segment, String title, boolean foreign) {
    boolean latin = Script.isLatin(alternative(segment));
    return latin ? (foreign ? 4 : 3) : Script.isLatin(title) ? 2 : 1;
  }

  private static Integer yearAlone(List<String> segments) {
    return segments.stream()
        .map(String::strip)
        .filter(it -> it.length() == 4 && it.chars().allMatch(Characters::isDigit))
        .map(Integer::valueOf)
        .filter(it -> it >= FIRST_YEAR && it <= LAST_YEAR)
        .findFirst()
        .orElse(null);
  }

  private static boolean isTerm(String segment) {
    Words words = Words.of(segment);
    return words.size() > 0
        && (Vocabulary.at(words, 0).filter(it -> it.sure()).isPresent()
            || (words.size() == 1 && words.get(0).isNumber()));
  }

  /** What the brackets hold, and what stands between them. */
  private static List<String> segments(String text) {
    List<String> segments = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean edge =
          i == text.length()
              || (Characters.isOpening(text.charAt(i)) && text.charAt(i) != '(')
              || (Characters.isClosing(text.charAt(i)) && text.charAt(i) != ')');
      if (edge) {
        String segment = text.substring(start, i).strip();
        if (Words.of(segment).size() > 0) {
          segments.add(segment);
        }
        start = i + 1;
      }
    }
    return segments;
  }

  /** Of titles with a slash or a bar between them the first one in Latin letters, or the first. */
  private static String alternative(String text) {
    boolean spaced = text.contains(" / ") || text.contains(" | ");
    String[] parts =
        spaced
            ? text.split(" / | \\| ")
            : Script.isIdeographic(text) ? text.split("[/|]") : new String[] {text};
    String group = "";
    for (String part : parts) {
      if (Script.isLatin(withoutGroup(part))) {
        return part;
      }
      group = group.isEmpty() && Words.of(part).size() > 0 ? part : group;
    }
    return group;
  }

  private static String withoutGroup(String part) {
    Words words = Words.of(part);
    int from = LeadingGroup.end(words);
    return from == 0 ? part : part.substring(words.get(from).start());
  }

  private static SeriesTitle ofText(String text) {
    Words words = Words.of(text);
    int from = from(words);
    int years = years(words, from);
    int to = years > from ? years + 1 : beforeComplete(words, from, to(words, from));
    if (from >= to) {
      return NONE;
    }
    int last = to - 1;
    int year = last > from ? year(words, last) : -1;
    int end = year > 0 ? last : to;
    return new SeriesTitle(words.shown(from, end), year > 0 ? Integer.valueOf(year) : null);
  }

  private static int year(Words words, int index) {
    int number = words.get(index).key().length() == 4 ? words.get(index).number(4) : -1;
    return number >= FIRST_YEAR && number <= LAST_YEAR ? number : -1;
  }

  /** The index of the first of two years that brackets hold: {@code (2008-2013)}; -1 for none. */
  private static int years(Words words, int from) {
    for (int i = from + 1; i + 1 < words.size(); i++) {
      boolean range =
          words.get(i).start() == words.get(i).bracket() + 1
              && Characters.isClosing(words.behind(i + 1))
              && RANGES.contains(words.gap(i).strip());
      if (range && year(words, i) > 0 && year(words, i + 1) > year(words, i)) {
        return i;
      }
    }
    return -1;
  }

  /** The end of the title where the last words say that all of a series is here. */
  private static int beforeComplete(Words words, int from, int to) {
    String last = to > from + 2 ? Folded.of(words.phrase(to - 2, to)) : "";
    if (!COMPLETE.contains(last)) {
      return to;
    }
    int start = ARTICLES.contains(words.get(to - 3).key()) ? to - 3 : to - 2;
    return start > from ? start : to;
  }

  /** Index of the first word of the title. */
  private static int from(Words words) {
    int from = behindGroups(words);
    if (from + 1 < words.size() && words.get(from).isNumber()) {
      int digits = words.get(from).key().length();
      boolean dotted =
          (words.gap(from).equals(". ") || words.gap(from).equals("._")) && digits <= 3;
      boolean day = (digits == 6 || digits == 8) && new AirDate(true).find(words).isPresent();
      from += dotted || day ? 1 : 0;
    }
    return behindForeign(words, from);
  }

  /** Behind groups, however many brackets they fill. */
  private static int behindGroups(Words words) {
    int from = LeadingGroup.end(words);
    while (from > 0
        && from < words.size()
        && words.get(from).bracket() >= 0
        && words.text().charAt(words.get(from).bracket()) != '(') {
      int bracket = words.get(from).bracket();
      int next = from;
      while (next < words.size() && words.get(next).bracket() >= bracket) {
        next++;
      }
      if (next == words.size()) {
        return from;
      }
      from = next;
    }
    return from;
  }

  /** Behind Chinese words when Latin ones alone follow to the end; a year is no word. */
  private static int behindForeign(Words words, int from) {
    int at = from;
    while (at < words.size() && Script.isIdeographic(words.get(at).key())) {
      at++;
    }
    List<String> behind =
        IntStream.range(at, words.size())
            .mapToObj(i -> words.get(i).key())
            .filter(key -> key.chars().anyMatch(Character::isLetter))
            .toList();
    boolean latin = !behind.isEmpty() && behind.stream().allMatch(Script::isLatin);
    return at > from && latin ? at : from;
  }

  /** Index behind the last word: before what only releases have. */
  private static int to(Words words, int from) {
    for (int i = from + 1; i < words.size(); i++) {
      if (Vocabulary.at(words, i).filter(it -> it.sure()).isPresent()) {
        return beforeDoubtful(words, from, i);
      }
    }
    return words.size();
  }

  private static int beforeDoubtful(Words words, int from, int end) {
    int to = end;
    while (to > from + 1 && !Vocabulary.of(words.get(to - 1).key()).isEmpty()) {
      to--;
    }
    return to;
  }
}
